import { ask } from './ask'
import { FIRST_DAY } from './calendar-2026'
import { holdDay } from './hold-day'
import { instantAt, MINUTE } from './moments'
import { CUT_SECONDS, CUT_SWEEP, openWorld } from './open-world'
import { sweepAndHold } from './sweep-and-hold'
import { TEMPLATE_IDS, type World } from './world'

/** A machine that builds the phone at the same time is slow. */
const PATIENCE_MS = 600_000
const SMALL = { days: 1, seed: 1, officers: 2, each: 30, others: 0, say: () => undefined }

/** A morning: accepts, a sweep before the hours, one that is killed after its first message left, and two more. */
const morning = async (world: World): Promise<string[]> => {
  const at = (hour: string): void => world.setNow(instantAt(FIRST_DAY, hour))
  at('08:00')
  for (const who of world.colleagues.filter(({ role }) => role === 'officer'))
    for (let i = 0; i < 2; i++) {
      world.cloud.openApi.outbox.accept(who.openid, TEMPLATE_IDS.nudge)
      await ask(world, who, 'reminder.accepted', {
        tapId: `tap_${who.openid.slice(2)}x${i}`,
        answers: [{ template: 'nudge', answer: 'accept' }],
      })
    }
  await sweepAndHold(world, 'plain', 1, true)
  at('08:30')
  world.post.arm({ kind: 'killedAfter', nth: 1, ms: (CUT_SECONDS + 0.3) * 1000 })
  // A sweep that spent everything before has nothing to be killed at.
  await Promise.allSettled([world.cloud.runTimer(CUT_SWEEP)])
  world.post.arm(null)
  for (const hour of ['08:35', '08:40', '08:45']) {
    at(hour)
    await sweepAndHold(world, 'plain', 2, true)
  }
  world.setNow(world.now() + MINUTE)
  holdDay(world, FIRST_DAY)
  return [...new Set(world.violations.map(({ check }) => check))].sort()
}

const held = async (pattern: RegExp, by: string): Promise<string[]> => {
  const spoil = (code: string): string => {
    expect(code).toMatch(pattern)
    return code.replace(pattern, by)
  }
  const world = await openWorld({ ...SMALL, spoil })
  try {
    return await morning(world)
  } finally {
    await world.close()
  }
}

test.each<[string, RegExp, string, string | null]>([
  ['as it ships', /^/, '', null],
  [
    'that sends again what may have arrived',
    /outcome:\{kind:"unknown",code:0\}/,
    'outcome:{kind:"unsent",code:0}',
    'twice',
  ],
  ['that begins before the hours', /\?"beforeHours":/, '?null:', 'hours'],
  ['that debits nothing', /(standing\[\w+\.template\]\?0):-1/, '$1:0', 'balance'],
])(
  'the checks judge a sweep %s',
  async (_, pattern, by, check) => {
    const found = await held(pattern, by)
    if (check === null) expect(found).toEqual([])
    else expect(found).toContain(check)
  },
  PATIENCE_MS,
)

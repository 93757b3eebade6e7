import type { TemplateName } from '@/domain/message-templates'
import type { Chance } from '../demo/prng'
import { ask } from './ask'
import { type Colleague, TEMPLATE_IDS, type World } from './world'

let taps = 0

const templatesOf = ({ role }: Colleague): TemplateName[] =>
  role === 'admin' ? ['nudge', 'alert'] : ['nudge']

/** A tap with the dialog: WeChat counts what was accepted; the phone reports it, now and then twice or not at all. */
const tap = async (world: World, who: Colleague, c: Chance): Promise<void> => {
  const names = templatesOf(who)
  const answer = c.is(who.generosity) ? 'accept' : 'reject'
  await world.cloud.wechat.answerSubscribe(
    who.openid,
    Object.fromEntries(names.map(name => [TEMPLATE_IDS[name], answer])),
  )
  world.count(answer === 'accept' ? 'accepts' : 'refusals in the dialog')
  // Nobody answers two dialogs in the same second, by which WeChat's events are told apart.
  world.setNow(world.now() + 1100)
  taps += 1
  const report = { tapId: `tap_${taps}`, answers: names.map(template => ({ template, answer }) as const) }
  const times = c.weighted([
    [1, 90],
    [2, 6],
    [0, 4],
  ] as const)
  await Promise.all(Array.from({ length: times }, () => ask(world, who, 'reminder.accepted', report)))
}

/** Somebody answers so many dialogs. */
export const answerDialogs = async (
  world: World,
  who: Colleague,
  times: number,
  c: Chance,
): Promise<void> => {
  for (let i = 0; i < times; i++) await tap(world, who, c)
}

/** Somebody refuses in WeChat's own settings; half of the time no event tells, so that only 43101 does. */
export const withdraw = async (world: World, who: Colleague, c: Chance): Promise<void> => {
  const { outbox } = world.cloud.openApi
  world.count('withdrawals')
  if (c.is(0.5)) return world.cloud.wechat.refuseTemplate(who.openid, TEMPLATE_IDS.nudge)
  who.unheard += outbox.left(who.openid, TEMPLATE_IDS.nudge)
  outbox.refuse(who.openid, TEMPLATE_IDS.nudge)
}

import { createHash, randomBytes } from 'node:crypto'
import type { Reply } from '@/contract'
import { CONTRACTS } from '../../devtools/testing/branch'
import { customerDoc, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { TABLE } from '../../devtools/testing/who-may-table'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明', phone: phone(1_234_321) }))
})

const SERVICE = { purpose: 'service', note: '' } as const
let n = 0
const shared = async () => {
  const id = `crd_${++n}`
  const made = await branch.get('officer', 'card.make', { id, customerId: 'cus_it', asked: SERVICE })
  return { id, token: made.path.split('=')[1] ?? '' }
}
const say = async (openid: string, op: string, input: object): Promise<Reply> =>
  (await branch.call('card', { op, input }, { openid })) as Reply
const guess = () => randomBytes(16).toString('base64url')

/** Runs so many at a time. */
const abreast = async <T>(count: number, size: number, work: (i: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = []
  for (let from = 0; from < count; from += size) {
    const some = Array.from({ length: Math.min(size, count - from) }, (_, i) => work(from + i))
    done.push(...(await Promise.all(some)))
  }
  return done
}
/** Ten thousand take minutes: `GENJIN_GUESSES=10000 npx jest cloudfunctions/card/guessing`. */
const GUESSES = Number(process.env.GENJIN_GUESSES ?? 300)
const PATIENCE_MS = 60_000 + GUESSES * 60
/** So many wrong tokens lock a person out for the day, and so many tries has a card. */
const MOST_TOKENS = 20
const MOST_DIGITS = 5

const missesOf = (openid: string): number => {
  const _id = createHash('sha256').update(`lock ${openid}`).digest('base64url')
  return branch.docs<{ misses: number }>('locks', { _id })[0]?.misses ?? 0
}
const REFUSED = { ok: false, code: 'NOT_FOUND', message: '没有找到，可能已删除或不归你管。' }

test(
  `${GUESSES} random tokens by many people: one refusal, the same to the byte, and nothing is written but locks`,
  async () => {
    await shared()
    const before = { ...branch.everything(), locks: [] }
    const people = Math.ceil(GUESSES / 25)
    const replies = await abreast(GUESSES, 40, i =>
      say(`o-guesser${i % people}`, 'card.open', { token: guess() }),
    )
    expect([...new Set(replies.map(reply => JSON.stringify(reply)))]).toEqual([JSON.stringify(REFUSED)])
    expect({ ...branch.everything(), locks: [] }).toEqual(before)
  },
  PATIENCE_MS,
)

test('every operation of the card refuses a token that is none in the same words, whatever its form', async () => {
  const tokens = [guess(), '', 'x', `${guess()}=`, '../../cards', '\u0000'.repeat(22), 'A'.repeat(100)]
  const asked = Object.keys(CONTRACTS.card).flatMap(op => tokens.map(token => ({ op, token })))
  const replies = await abreast(asked.length, 20, async i => {
    const { op = '', token = '' } = asked[i] ?? {}
    return { op, token, reply: await say(`o-form${i}`, op, { ...TABLE[op]?.input({} as never), token }) }
  })
  for (const one of replies) expect(one).toEqual({ ...one, reply: REFUSED })
})

test('guesses made at the same moment are all counted, and the lock then holds for a right token, for this person alone', async () => {
  const { token } = await shared()
  for (const openid of ['o-many1', 'o-many2', 'o-many3']) {
    await abreast(MOST_TOKENS, MOST_TOKENS, () => say(openid, 'card.open', { token: guess() }))
    expect([openid, missesOf(openid)]).toEqual([openid, MOST_TOKENS])
  }
  const locked = await abreast(6, 6, i => say(`o-many${(i % 3) + 1}`, 'card.open', { token }))
  for (const reply of locked) expect(reply).toEqual(REFUSED)
  expect(await say('o-customer', 'card.open', { token })).toMatchObject({ data: { standing: 'proposed' } })
})

test('a locked person is refused by every operation with a right token, and let in again the next day', async () => {
  const { token } = await shared()
  await abreast(MOST_TOKENS + 5, 5, () => say('o-customer', 'card.open', { token: guess() }))
  const operations = Object.keys(CONTRACTS.card)
  const replies = await abreast(operations.length, 10, i => {
    const op = operations[i] ?? ''
    return say('o-customer', op, { ...TABLE[op]?.input({} as never), token })
  })
  for (const reply of replies) expect(reply).toEqual(REFUSED)
  branch.setNow(new Date('2026-11-24T00:00:01+08:00'))
  expect(await say('o-customer', 'card.open', { token })).toMatchObject({ data: { standing: 'proposed' } })
})

const digitsOf = (i: number) => String((i * 7919) % 10_000).padStart(4, '0')

test('the last four digits: five tries a card however many come at the same moment, and no reply tells which was right', async () => {
  const { id, token } = await shared()
  await say('o-customer', 'card.open', { token })
  const guesses = [
    digitsOf(1),
    digitsOf(2),
    '4321',
    digitsOf(3),
    ...Array.from({ length: 16 }, (_, i) => digitsOf(i + 4)),
  ]
  const replies = await abreast(20, 4, i => say('o-customer', 'card.digits', { token, digits: guesses[i] }))
  const taken = replies.filter(reply => reply.ok)
  expect(taken).toHaveLength(MOST_DIGITS)
  const shapes = taken.map(reply =>
    JSON.stringify({ ...reply, data: { ...(reply.ok ? (reply.data as object) : {}), triesLeft: 0 } }),
  )
  expect(new Set(shapes).size).toBe(1)
  expect(
    taken.map(reply => (reply.ok ? (reply.data as { triesLeft: number }).triesLeft : -1)).sort(),
  ).toEqual([0, 1, 2, 3, 4])
  const refused = replies.filter(reply => !reply.ok).map(reply => JSON.stringify(reply))
  expect([new Set(refused).size, JSON.parse(refused[0] ?? '{}').code]).toEqual([1, 'LIMIT'])
  expect(branch.docs('cards', { cardNo: id })).toMatchObject([{ proposal: { tries: MOST_DIGITS } }])
})

test('right and wrong digits cost the same requests, so that no answer is quicker', async () => {
  const costOf = async (digits: string) => {
    const { token } = await shared()
    await say('o-customer', 'card.open', { token })
    branch.resetStats()
    await say('o-customer', 'card.digits', { token, digits })
    return branch.stats().actions
  }
  expect(await costOf('4321')).toEqual(await costOf('1234'))
})

test('a card that is not the caller’s takes no digits at all', async () => {
  const { token } = await shared()
  await say('o-customer', 'card.open', { token })
  for (const digits of ['4321', '0000']) {
    expect(await say('o-stranger', 'card.digits', { token, digits })).toEqual({
      ok: false,
      code: 'FORBIDDEN',
      message: '这张卡不是给你的，或已经结束。',
    })
  }
})

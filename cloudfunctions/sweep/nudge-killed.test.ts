import type { BookDoc } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import { deployPlan } from '../../config/deploy'
import { MONDAY } from '../../devtools/testing/branch'
import { manyOfficers } from '../../devtools/testing/many-officers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { expectConserved, tick } from '../../devtools/testing/reminders'

const TUESDAY = new Date(MONDAY.getTime() + 86_400_000)
const LIMIT_SECONDS = 6
const { sweep: planned } = deployPlan.functions
const branch = ownBranch({
  now: TUESDAY,
  plan: {
    ...deployPlan,
    functions: { ...deployPlan.functions, sweep: { ...planned, timeoutSeconds: LIMIT_SECONDS } as never },
  },
})

type Moment = 'before it was sent' | 'after it was sent'

/** From the nth message on WeChat answers nothing until the function's limit has killed it. */
const killAtSend = (nth: number, moment: Moment): void => {
  const { outbox } = branch.openApi
  const { send } = outbox
  let count = 0
  outbox.send = params => {
    count += 1
    if (count < nth) return send(params)
    outbox.send = send
    const answer = moment === 'after it was sent' ? send(params) : { errcode: -1, errmsg: 'cut off' }
    // The whole cloud stands still; the function's limit runs in a process of its own.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, (LIMIT_SECONDS + 0.5) * 1000)
    return answer
  }
}

const OFFICERS = 60
const KILLS: readonly [number, Moment][] = [
  [1, 'before it was sent'],
  [1, 'after it was sent'],
  [13, 'after it was sent'],
  [20, 'before it was sent'],
]

test('killed between debit, send and record: nobody gets a message twice, and every one is accounted for', async () => {
  branch.reset()
  manyOfficers(branch, OFFICERS, { customers: 3, accepts: 3, now: TUESDAY.getTime() })
  let round = 0
  const next = (): void => branch.setNow(new Date(TUESDAY.getTime() + round++ * 5 * 60_000))
  for (const [nth, moment] of KILLS) {
    killAtSend(nth, moment)
    next()
    await expect(tick(branch)).rejects.toThrow('timed out')
  }
  for (let i = 0; i < 3; i++) {
    next()
    await tick(branch)
  }
  const sent = branch.openApi.outbox.messages()
  const places = sent.map(({ openid, page, data }) => `${openid} ${page} ${data.thing1}`)
  expect(new Set(places).size).toBe(places.length)
  const books = branch.docs<BookDoc>('reminderBooks')
  const messages = books.flatMap(({ record }) => record.messages)
  const inState = (state: string): number => messages.filter(one => one.state === state).length
  expect(books.flatMap(({ sending }) => sending)).toEqual([])
  expect(inState('unknown')).toBeGreaterThan(0)
  expect(sent.length).toBeGreaterThanOrEqual(inState('sent'))
  expect(sent.length).toBeLessThanOrEqual(inState('sent') + inState('unknown'))
  expect(messages).toHaveLength(OFFICERS * 3)
  expectConserved(branch)
}, 120_000)

import { _, db } from '../conformance/sdk'
import type { Model } from './model'

export const ACCOUNTS = Array.from({ length: 30 }, (_account, i) => `a${i}`)
export const COUNTERS = ['c0', 'c1', 'c2']
export const START = 1000

const pick = (names: string[]): string => names[Math.floor(Math.random() * names.length)] ?? ''
type Answer = { code?: string }

/** Whether the cloud said yes; undefined when the connection was lost before it said anything. */
async function acknowledged(work: () => Promise<unknown>): Promise<boolean | undefined> {
  try {
    const answer = (await work()) as Answer | undefined
    return answer?.code === undefined
  } catch (error) {
    return (error as Answer).code === undefined ? undefined : false
  }
}

export async function seed(): Promise<void> {
  for (const id of COUNTERS) await db.collection('counters').doc(id).set({ n: 0 })
  for (const id of ACCOUNTS) await db.collection('accounts').doc(id).set({ amount: START })
}

let last = 0

/** Writes until the connection is lost. */
export async function add(model: Model, round: number): Promise<boolean> {
  const id = `${round}-${++last}`
  model.adds.set(id, undefined)
  const tags = ['t', `t${last % 7}`].slice(0, 1 + (last % 2))
  const ok = await acknowledged(() =>
    db.collection('adds').add({ _id: id, round, tags, text: 'x'.repeat(last % 900) }),
  )
  model.adds.set(id, ok)
  return ok !== undefined
}

export async function increment(model: Model): Promise<boolean> {
  const counter = model.counters.get(pick(COUNTERS))
  if (counter === undefined) return true
  counter.unknown += 1
  const ok = await acknowledged(() =>
    db
      .collection('counters')
      .doc(counter.id)
      .update({ n: _.inc(1) }),
  )
  if (ok === undefined) return false
  counter.unknown -= 1
  if (ok) counter.known += 1
  return true
}

/** Moves an amount between two accounts and enters it twice: all four writes or none. */
export async function transfer(model: Model, round: number): Promise<boolean> {
  const id = `${round}-${++last}`
  const from = pick(ACCOUNTS)
  const to = pick(ACCOUNTS.filter(name => name !== from))
  const move = { from, to, amount: 1 + (last % 9), outcome: undefined as boolean | undefined }
  model.transfers.set(id, move)
  move.outcome = await acknowledged(async () => {
    const transaction = await db.startTransaction()
    const entry = { round, from, to, amount: move.amount }
    const steps = [
      () =>
        transaction
          .collection('accounts')
          .doc(from)
          .update({ amount: _.inc(-move.amount) }),
      () => transaction.collection('ledger').add({ _id: `${id}:from`, ...entry }),
      () =>
        transaction
          .collection('accounts')
          .doc(to)
          .update({ amount: _.inc(move.amount) }),
      () => transaction.collection('ledger').add({ _id: `${id}:to`, ...entry }),
    ]
    for (const step of steps) {
      const answer = (await step()) as Answer
      // A conflict ends the transaction in the cloud.
      if (answer.code !== undefined) return answer
    }
    return transaction.commit()
  })
  return move.outcome !== undefined
}

import { randomUUID } from 'node:crypto'
import { CloudError, notHere } from '../cloud-error'
import type { Identity } from '../functions/identity'
import type { Counters } from '../stats'
import { isLocked } from '../transactions/isolation'
import type { Observer } from '../watch/observer'
import { DATABASE_ACTIONS, type Database } from './database'
import { type Params, text } from './params'

export type Caller = { fn: string; identity: Identity }
/** An action other than the database's: it may wait, and it may need to know who calls. */
export type OtherAction = (params: Params, caller: Caller | undefined) => Promise<Record<string, unknown>>
export type Admin = {
  database: Database
  counters: Counters
  others: Record<string, OtherAction>
  callerOf: (token: string) => Caller | undefined
  observe: Observer
}

type Reply = { requestId: string; [key: string]: unknown }

/** Answers one request of the SDK. Errors too are HTTP 200: `{code, message}`. */
export async function answer(admin: Admin, params: Params): Promise<Reply> {
  const requestId = randomUUID()
  try {
    return { requestId, ...(await act(admin, text(params, 'action'), params)) }
  } catch (error) {
    if (error instanceof CloudError) return { requestId, code: error.code, message: error.message }
    return { requestId, code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
  }
}

async function act(admin: Admin, action: string, params: Params): Promise<Record<string, unknown>> {
  const caller = admin.callerOf(String(params.wxCloudApiToken ?? ''))
  if (action === 'database.startTransaction') {
    admin.counters.action(action, 0, caller?.fn)
    // The one reply whose result is not under `data`.
    return { transactionId: admin.database.transactions.start() }
  }
  const work = Object.hasOwn(DATABASE_ACTIONS, action) ? DATABASE_ACTIONS[action] : undefined
  if (work !== undefined) {
    const run = () => admin.observe(action, params, caller?.fn, () => work(admin.database, params))
    return { data: await whenFree(() => counted(admin, action, caller, run)) }
  }
  const other = Object.hasOwn(admin.others, action) ? admin.others[action] : undefined
  if (other === undefined) throw notHere(`the action ${action}`)
  admin.counters.action(action, 0, caller?.fn)
  return { data: await other(params, caller) }
}

function counted<T>(admin: Admin, action: string, caller: Caller | undefined, work: () => T): T {
  const { read } = admin.counters
  const before = read.documentsRead
  try {
    return work()
  } finally {
    admin.counters.action(action, read.documentsRead - before, caller?.fn)
  }
}

/** A write outside any transaction waits for the one that holds its document, as MongoDB's does. */
async function whenFree<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isLocked(error)) throw error
      await error.released
    }
  }
}

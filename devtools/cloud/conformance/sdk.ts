import { Db } from '@cloudbase/database'
import { type Admin, answer } from '../wire/admin'

/** Where the SDK's own database layer sends its requests: this process instead of a port. */
export type Send = (action: string, params: Record<string, unknown>) => Promise<unknown>
let current: Send = async () => {
  throw new Error('nothing is connected')
}

/** The wire carries JSON, so what the SDK passes is written and read once. */
const overWire = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value ?? {}))

Db.reqClass = class {
  send(action: string, params: unknown): Promise<unknown> {
    return current(action, overWire(params))
  }
}

export const db = new Db({})
// The SDK's own types leave out arguments that its documentation has.
// biome-ignore lint/suspicious/noExplicitAny: as above.
export const _: any = db.command
// biome-ignore lint/suspicious/noExplicitAny: as above.
export const $: any = db.command.aggregate
export type Collection = ReturnType<typeof db.collection>
export type Aggregation = ReturnType<Collection['aggregate']>

export const connect = (admin: Admin): void =>
  sendBy((action, params) => answer(admin, { action, ...params }))

export function sendBy(send: Send): void {
  current = send
}

/** Sends nothing and tells what would have been sent. */
export function record(sent: (action: string, params: Record<string, unknown>) => void): void {
  current = async (action, params) => {
    sent(action, params)
    return { requestId: '', data: { list: [], insertedIds: [], updated: 0, deleted: 0, total: 0 } }
  }
}

import { CloudError } from '../cloud-error'
import type { OtherAction } from '../wire/admin'
import { text } from '../wire/params'
import { APP_ID, type Identity, throughFunction } from './identity'
import type { Runner } from './runner'

const MOST_CLIENT_BYTES = 100 * 1024

/** A function called by a function: the same caller, and no rule of clients applies. */
export function invokeActions(runner: () => Runner): Record<string, OtherAction> {
  return {
    async 'functions.invokeFunction'(params, caller) {
      const data: unknown = JSON.parse(
        typeof params.request_data === 'string' ? params.request_data || '{}' : '{}',
      )
      const identity = throughFunction(caller?.identity)
      return {
        response_data: await runner().invoke(
          text(params, 'function_name'),
          withUser(data, identity),
          identity,
        ),
      }
    },
  }
}

/** The event of a call that carries an openid: what was sent, and who sent it. A sender cannot forge the second. */
export function withUser(data: unknown, { openid }: Identity): unknown {
  if (openid === undefined) return data
  const sent = typeof data === 'object' && data !== null ? data : {}
  return { ...sent, userInfo: { appId: APP_ID, openId: openid } }
}

export function checkClientCall(fn: string, data: unknown, invoke: boolean | undefined): void {
  if (invoke === false) throw new CloudError('PERMISSION_DENIED', `no client may call ${fn}`)
  if (Buffer.byteLength(JSON.stringify(data ?? {})) > MOST_CLIENT_BYTES) {
    throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the body of a call holds at most 100 KB')
  }
}

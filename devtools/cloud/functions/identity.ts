import { randomUUID } from 'node:crypto'

export const APP_ID = 'wx0000000000000000'

/** Who a function is called by, and along which way: wx_client, wx_trigger, and "…,scf" through another function. */
export type Identity = { openid?: string; source: string }

export const clientIdentity = (openid: string): Identity => ({ openid, source: 'wx_client' })
export const TIMER_IDENTITY: Identity = { source: 'wx_trigger' }

/** The caller of a function that is called by a function: the same person, one step on. */
export const throughFunction = (caller: Identity | undefined): Identity => ({
  ...caller,
  source: caller === undefined ? 'scf' : `${caller.source},scf`,
})

/** The environment one call sees: getWXContext() reads it afresh each time. */
export function callEnv(identity: Identity): { token: string; env: Record<string, string> } {
  const token = randomUUID()
  const env: Record<string, string> = {
    WX_API_TOKEN: token,
    TCB_TRACE_ID: token,
    TCB_SEQID: token,
    WX_APPID: APP_ID,
    // The node SDK sees only variables that one of these two lists names; getWXContext() shows the second.
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID,WX_API_TOKEN',
    WX_CONTEXT_KEYS: 'WX_APPID',
    TCB_SOURCE: identity.source,
  }
  if (identity.openid !== undefined) {
    env.WX_CONTEXT_KEYS = 'WX_OPENID,WX_APPID'
    env.WX_OPENID = identity.openid
  }
  if (identity.source.startsWith('wx_trigger')) {
    env.TRIGGER_SRC = 'timer'
    env.WX_TRIGGER_API_TOKEN_V0 = token
  }
  return { token, env }
}

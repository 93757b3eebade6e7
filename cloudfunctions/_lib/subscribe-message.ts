import { type LedgerTemplate, MESSAGE_FIELDS, messageData } from '@/domain/message-templates'
import type { Message } from '@/domain/nudge'
import { cloud } from './platform'

/**
 * What became of a message. `unsent`: it never left (refused before WeChat saw it), so it may be tried again;
 * `unknown`: it may have arrived, so it may not.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'emptied'; readonly code: number }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'unsent'; readonly code: number }
  | { readonly kind: 'unknown'; readonly code: number }

export type Letter = Pick<Message, 'who' | 'when' | 'what' | 'page'> & {
  readonly template: LedgerTemplate
  readonly openid: string
  readonly templateId: string
}

/** WeChat's own limit of an open interface is a few seconds; after ours the message counts as unknown. */
const PATIENCE_MS = 8_000
/** 43101: none left, or refused in the settings. https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const NONE_LEFT = 43101
/** Our function may not call the interface at all: its config.json did not arrive. It never reached WeChat. */
export const NO_PERMISSION = -604101
/** The SDK's and the gateway's refusals before WeChat is asked (wx-server-sdk 4.0.2, src/config/error.config.ts). */
const BEFORE_WECHAT: readonly number[] = [
  -501003,
  -501004,
  -501005,
  -501006,
  -501007,
  -501008,
  -501009,
  -601004,
  -601010,
  -601011,
  -601012,
  -601013,
  -601016,
  -604100,
  NO_PERMISSION,
  -604104,
]
const NO_CONNECTION = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/

/** Errors of WeChat itself are positive: it answered, and the message did not go out. */
export const outcomeOf = (code: number, text: string): Outcome => {
  if (code === NONE_LEFT) return { kind: 'emptied', code }
  if (code > 0) return { kind: 'refused', code }
  if (BEFORE_WECHAT.includes(code) || NO_CONNECTION.test(text)) return { kind: 'unsent', code }
  return { kind: 'unknown', code }
}

/** Whether our function may send nothing by a template. */
export const isBarred = (outcome: Outcome): boolean =>
  outcome.kind === 'unsent' && outcome.code === NO_PERMISSION

const failure = (error: unknown): Outcome => {
  const { errCode, errMsg } = (typeof error === 'object' && error !== null ? error : {}) as {
    errCode?: unknown
    errMsg?: unknown
  }
  return outcomeOf(typeof errCode === 'number' ? errCode : -1, typeof errMsg === 'string' ? errMsg : '')
}

const timeOut = (): { promise: Promise<Outcome>; clear: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<Outcome>(done => {
    timer = setTimeout(() => done({ kind: 'unknown', code: 0 }), PATIENCE_MS)
  })
  return { promise, clear: () => clearTimeout(timer) }
}

/** Sends one subscription message and says what became of it; never throws, since every outcome is accounted for. */
export const sendSubscribeMessage = async (letter: Letter): Promise<Outcome> => {
  const { openid, templateId, page } = letter
  const limit = timeOut()
  const send = cloud.openapi.subscribeMessage.send({
    touser: openid,
    templateId,
    page,
    data: messageData(MESSAGE_FIELDS[letter.template], letter),
  })
  const answered = send.then((): Outcome => ({ kind: 'sent' }), failure)
  try {
    return await Promise.race([answered, limit.promise])
  } finally {
    limit.clear()
  }
}

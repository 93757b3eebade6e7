import type { RefusalCode } from '@/contract'

/** What the functions refuse with, and OFFLINE when nobody answered. */
export type CallErrorCode = RefusalCode | 'OFFLINE'

/** The one error pages see; its message is a sentence for the reader. */
export class CallError extends Error {
  constructor(
    readonly code: CallErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'CallError'
  }
}

export const offline = () => new CallError('OFFLINE', '没有网络，请稍后再试')
export const unreadable = () => new CallError('INTERNAL', '出了点问题，请稍后再试')

/** Whatever was thrown, as a CallError. */
export const toCallError = (thrown: unknown): CallError =>
  thrown instanceof CallError ? thrown : unreadable()

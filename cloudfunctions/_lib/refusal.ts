import type { RefusalCode } from '@/contract/refusal-codes'

/** The one visible error: a refusal with a closed code and a sentence that a person understands. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

export const refuse = (code: RefusalCode, message: string): never => {
  throw new Refusal(code, message)
}

export const notFound = (): never => refuse('NOT_FOUND', '没有找到，可能已删除或不归你管。')
export const changedMeanwhile = (): never => refuse('CONFLICT', '这条记录刚被改过，请刷新后再试。')

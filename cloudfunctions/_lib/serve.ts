import type * as z from 'zod'
import type { Contract } from '@/contract/endpoint'
import type { Reply } from '@/contract/refusal-codes'
import { type Context, makeContext } from './context'
import { logFault } from './log'
import { Refusal, refuse } from './refusal'
import { openSession } from './session'
import { readSettings } from './store/settings'
import { type OperationName, WHO_MAY } from './who-may'

/** One handler per operation of the contract. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (ctx: Context, input: z.output<C[K]['input']>) => Promise<z.input<C[K]['output']>>
}

const parseInput = <I extends z.ZodType>(schema: I, input: unknown): z.output<I> => {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return refuse('INVALID', `${where ? `${where}：` : ''}${sentence(issue)}`)
}

const sentence = (issue: z.core.$ZodIssue | undefined): string => {
  if (issue === undefined) return '内容不对。'
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'unrecognized_keys':
      return '有不认识的字段。'
    case 'too_big':
      return '太多或太长。'
    case 'too_small':
      return '太少或太短。'
    default:
      return '缺少或格式不对。'
  }
}

const envelope = (event: unknown): { op: string; input: unknown } => {
  const { op, input } = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>
  return { op: typeof op === 'string' ? op : '', input }
}

const answer = async <C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  event: unknown,
): Promise<unknown> => {
  const { op, input } = envelope(event)
  if (!Object.hasOwn(contract, op)) return refuse('UNKNOWN_OPERATION', '没有这个操作。')
  const endpoint = contract[op] as Contract[string]
  const permitted = WHO_MAY[op as OperationName]
  const [session, settings] = await Promise.all([openSession(permitted), readSettings()])
  const parsed = parseInput(endpoint.input, input)
  const handler = handlers[op] as (ctx: Context, input: unknown) => Promise<unknown>
  const output = await handler(makeContext(session, settings, Date.now()), parsed)
  return endpoint.output.parse(output)
}

/**
 * The only door of a function: looks the operation up, resolves the caller, parses the input, runs the handler, parses
 * the output too (what the contract does not name cannot leak), and maps errors in one place.
 */
export const serve =
  <C extends Contract>(name: string, contract: C, handlers: Handlers<C>) =>
  async (event: unknown): Promise<Reply> => {
    try {
      return { ok: true, data: await answer(contract, handlers, event) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message }
      logFault(`${name} ${Object.hasOwn(contract, envelope(event).op) ? envelope(event).op : ''}`, error)
      return { ok: false, code: 'INTERNAL', message: '出了点问题，请稍后再试。' }
    }
  }

import Taro from '@tarojs/taro'
import type { FunctionName, Operations, Reply } from '@/contract'
import { forgetIfShutOut } from './access'
import { CallError, offline, unreadable } from './call-error'
import { readPersona } from './persona'

export type OperationName<F extends FunctionName> = keyof Operations[F] & string
export type Input<F extends FunctionName, O extends OperationName<F>> = Operations[F][O] extends {
  input: infer I
}
  ? I
  : never
export type Output<F extends FunctionName, O extends OperationName<F>> = Operations[F][O] extends {
  output: infer R
}
  ? R
  : never

/** Calls one operation: `await call('officer', 'today.list', {})`. Throws nothing but CallError. */
export async function call<F extends FunctionName, O extends OperationName<F>>(
  fn: F,
  op: O,
  input: Input<F, O>,
): Promise<Output<F, O>> {
  const reply = await (LOCAL ? callGateway : callCloud)(fn, { op, input })
  if (!isReply(reply)) throw unreadable()
  if (reply.ok) return reply.data as Output<F, O>
  await forgetIfShutOut(reply.code)
  throw new CallError(reply.code, reply.message)
}

type Body = { op: string; input: unknown }

async function callCloud(name: string, data: Body): Promise<unknown> {
  try {
    return (await Taro.cloud.callFunction({ name, data })).result
  } catch (error) {
    throw isFault(error) ? unreadable() : offline()
  }
}

/** -501 to -504 come from the cloud itself: the network is there, the function is not well. */
const isFault = (error: unknown) => /-50[1-4]/.test(String((error as { errMsg?: string }).errMsg))

async function callGateway(name: string, data: Body): Promise<unknown> {
  const { data: answer, statusCode } = await Taro.request({
    url: `${GATEWAY}/api/call`,
    method: 'POST',
    header: { 'content-type': 'application/json', 'x-persona': readPersona() },
    data: JSON.stringify({ function: name, data }),
  }).catch(() => {
    throw offline()
  })
  if (statusCode === 502 || statusCode === 504) throw offline()
  return (answer as { result?: unknown } | null)?.result
}

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'

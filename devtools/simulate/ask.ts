import type { Reply } from '@/contract'
import { functionOf, type Input, type Op, type Output } from '../testing/branch'
import type { Colleague, World } from './world'

/** Calls an operation as a colleague; a refusal is counted by its code and answers null. */
export const ask = async <K extends Op>(
  world: World,
  { openid }: Pick<Colleague, 'openid'>,
  op: K,
  input: Input<K>,
): Promise<Output<K> | null> => {
  const reply = (await world.cloud.call(functionOf(op), { op, input }, { openid })) as Reply<Output<K>>
  if (reply.ok) return reply.data
  world.count(`refused ${op} ${reply.code}`)
  return null
}

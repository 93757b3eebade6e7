import { emit } from './bridge'

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Something that WeChat would refuse: told to Node, which ends the run with it. */
export const reportFault = (kind: string, where: string, error: unknown): void => {
  const message = textOf(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  emit('Host.fault', { kind, where, message, stack })
  emit('App.exceptionThrown', { exception: { message: `${kind}: ${message}`, stack, where } })
}

import type { Element as GlassElement } from 'glass-easel'
import { controlOf } from '../../components/built-in'

export const callControl = (element: GlassElement, name: string, args: unknown[]): unknown => {
  const acts = controlOf(element)?.act ?? {}
  const act = acts[name] ?? acts[name.split('.')[1] ?? '']
  if (!act) throw new Error(`${name} is not in the host`)
  return act(...args)
}

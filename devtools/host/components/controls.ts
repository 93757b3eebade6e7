import type { Element as GlassElement } from 'glass-easel'
import { controlOf } from './built-in'

/** Automator's `Element.callFunction` on a built-in, e.g. `callControl(node, 'input.input', ['李'])`. */
export const callControl = (node: GlassElement, name: string, args: readonly unknown[]): unknown => {
  const act = controlOf(node)?.act?.[name.slice(name.lastIndexOf('.') + 1)]
  if (!act) throw new Error(`${name} is not a function of this component`)
  return act(...args)
}

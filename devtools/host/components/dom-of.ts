import type { Element as GlassElement } from 'glass-easel'

/** What the browser draws for a node; throws for a node that was taken off its page since it was found. */
export const domOf = (node: GlassElement): HTMLElement => {
  const dom = node.getBackendElement() as unknown as HTMLElement | null
  if (!dom) throw new Error('the element has left the page')
  return dom
}

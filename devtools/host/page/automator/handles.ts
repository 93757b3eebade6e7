import type { Element as GlassElement } from 'glass-easel'

let next = 0
const byId = new Map<string, GlassElement>()
const ids = new WeakMap<GlassElement, string>()

/** An element's name on the wire. */
export const handleOf = (element: GlassElement): string => {
  const known = ids.get(element)
  if (known !== undefined) return known
  next += 1
  const id = `e${next}`
  ids.set(element, id)
  byId.set(id, element)
  return id
}

export const elementOf = (id: unknown): GlassElement => {
  const element = byId.get(String(id))
  if (!element) throw new Error(`no such element: ${String(id)}`)
  return element
}

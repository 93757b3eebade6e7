import type { Element as GlassElement } from 'glass-easel'

const HOST_ONLY = new Set(['style', 'wx-host'])

const print = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof HTMLElement)) return ''
  const tag = node.tagName.toLowerCase().replace(/^wx-/, '')
  const attributes = [...node.attributes]
    .filter(({ name }) => !HOST_ONLY.has(name))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join('')
  const inside = [...node.childNodes].map(print).join('')
  return `<${tag}${attributes}>${inside}</${tag}>`
}

/** The element as WXML; what built-ins draw inside themselves shows too. */
export const wxmlOf = (element: GlassElement, isOuter: boolean): string => {
  const dom = element.getBackendElement() as unknown as HTMLElement
  return isOuter ? print(dom) : [...dom.childNodes].map(print).join('')
}

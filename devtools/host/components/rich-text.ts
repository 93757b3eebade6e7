import { builtIn } from './built-in'
import { basePathOf } from './image'
import { parseHtml, type RichNode, richDom } from './rich-nodes'

export const richText = builtIn('rich-text', { nodes: [] as unknown, space: '', userSelect: false }, node => {
  const { element, values, env } = node
  return {
    update: changed => {
      element.toggleAttribute('user-select', values.userSelect)
      if (!changed.has('nodes')) return
      const nodes = typeof values.nodes === 'string' ? parseHtml(values.nodes) : values.nodes
      const list = Array.isArray(nodes) ? (nodes as readonly RichNode[]) : []
      element.replaceChildren(...richDom(list, src => env.resolveAsset(src, basePathOf(node))))
    },
  }
})

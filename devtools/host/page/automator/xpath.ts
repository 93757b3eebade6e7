import type { Element as GlassElement } from 'glass-easel'
import { nodeOf } from '../../components/gestures'
import { BUILT_IN_TAGS } from '../../components/tags'

/** `inDom('//view[@id="a"]/text') === '//wx-view[@id="a"]/wx-text'` */
export const inDom = (path: string): string =>
  path
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(^|\/|::|\[)([a-z][a-z-]*)(?![\w(:-])/g, (all, before: string, tag: string) =>
            BUILT_IN_TAGS.has(tag) || tag === 'page' ? `${before}wx-${tag}` : all,
          ),
    )
    .join('')

/** Elements of a page by XPath over WXML's tags, in document order. */
export const findByXpath = (root: Node, path: string): GlassElement[] => {
  const within = path.startsWith('/') ? `.${path}` : path
  const found = document.evaluate(inDom(within), root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null)
  return Array.from({ length: found.snapshotLength }, (_, index) => nodeOf(found.snapshotItem(index))).filter(
    node => node !== undefined,
  )
}

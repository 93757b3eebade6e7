import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss'
import { BUILT_IN_TAGS } from '../components/tags'
import type { Files } from './files'
import { resolvePath } from './files'
import type { Fault } from './package'

const TAG = /(^|[\s>+~,(])([a-z][a-z0-9-]*)(?=$|[\s>+~,.:#[)])/g
const RPX = /(-?(?:\d*\.)?\d+)rpx\b/g
const VH = /(-?(?:\d*\.)?\d+)vh\b/g
const SAFE_AREA = /(?:env|constant)\(safe-area-inset-(top|right|bottom|left)(?:\s*,[^)]*)?\)/g

/** WeChat's units: an rpx is a 750th of the width; a page's height ends at its own bars, not the window's. */
export const convertUnits = (value: string): string =>
  value
    .replace(RPX, (_, n: string) => `calc(${n} * 100vw / 750)`)
    .replace(VH, (_, n: string) => `calc(${n} * var(--host-vh, 1vh))`)
    .replace(SAFE_AREA, 'var(--host-safe-$1, 0px)')

export type Scoping =
  | { readonly kind: 'app' }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'component'; readonly scope: string }

const convertTags = (selector: string): string =>
  selector.replace(TAG, (all, before: string, tag: string) =>
    tag === 'page' || BUILT_IN_TAGS.has(tag) ? `${before}wx-${tag}` : all,
  )

const scopeSelector = (selector: string, scoping: Scoping): string => {
  const tagged = convertTags(selector)
  switch (scoping.kind) {
    case 'app':
      return tagged
    case 'page':
      return `:where([data-page="${scoping.path}"]) ${tagged}`
    case 'component':
      return tagged
        .replace(/:host/g, `[wx-host="${scoping.scope}"]`)
        .replace(/\.(-?[_a-zA-Z][\w-]*)/g, `.${scoping.scope}--$1`)
    default:
      return scoping satisfies never
  }
}

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)

const inline = (files: Files, path: string, seen: readonly string[], faults: Fault[]): Root => {
  const root = postcss.parse(files.text(path), { from: path })
  root.walkAtRules('import', rule => {
    const to = /['"]([^'"]+)['"]/.exec(rule.params)?.[1] ?? ''
    const target = resolvePath(path, to)
    if (!files.has(target)) {
      faults.push({ kind: 'style', where: path, message: `${target} is imported and does not exist` })
    }
    if (files.has(target) && !seen.includes(target)) {
      rule.replaceWith(inline(files, target, [...seen, target], faults).nodes)
    } else rule.remove()
  })
  return root
}

/** One WXSS file with what it imports, as CSS of the page that plays the phone. */
export const packStyle = (
  files: Files,
  path: string,
  scoping: Scoping,
  options: { isDarkAllowed: boolean; faults: Fault[] },
): string => {
  const root = inline(files, path, [path], options.faults)
  root.walkAtRules('media', rule => {
    if (!options.isDarkAllowed && /prefers-color-scheme:\s*dark/.test(rule.params)) rule.remove()
  })
  root.walkDecls((decl: Declaration) => {
    decl.value = convertUnits(decl.value)
  })
  root.walkRules(rule => {
    if (!isKeyframe(rule)) rule.selectors = rule.selectors.map(selector => scopeSelector(selector, scoping))
  })
  return root.toString()
}

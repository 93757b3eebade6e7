import type { MaybeAlike } from './circle'
import { isPrivateLabel } from './private-label'
import { mayProfile } from './profiling'

const KIND = { person: '个人', firm: '企业', partner: '合作方' } as const
const MOST_TAGS = 3

/** How many bear each tag that is not private, the commonest first. */
const tagCounts = (members: readonly MaybeAlike[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const { tags } of members) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .filter(([tag, count]) => count >= 2 && count * 2 >= members.length && !isPrivateLabel(tag))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_TAGS)
}

/**
 * R85 what a circle's members hold in common, of tags and kind alone (R36): `都是企业，都有标签「五金」，8 位里 5 位有「批发市场」`.
 * Whoever is not to be profiled is not looked at; empty for fewer than two.
 */
export const commonWords = (members: readonly MaybeAlike[]): string => {
  const seen = members.filter(mayProfile)
  if (seen.length < 2) return ''
  const kinds = [...new Set(seen.map(({ kind }) => kind))]
  const [only] = kinds
  const tags = tagCounts(seen)
  const whole = tags.filter(([, count]) => count === seen.length).map(([tag]) => `「${tag}」`)
  const parts = [
    ...(only !== undefined && kinds.length === 1 ? [`都是${KIND[only]}`] : []),
    ...(whole.length > 0 ? [`都有标签${whole.join('')}`] : []),
    ...tags
      .filter(([, count]) => count < seen.length)
      .map(([tag, count]) => `${seen.length} 位里 ${count} 位有「${tag}」`),
  ]
  return parts.length > 0 ? parts.join('，') : '没有一半以上都有的标签'
}

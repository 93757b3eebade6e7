import { factTestWords } from './fit'
import type { ForWhom } from './product'

const KINDS: Readonly<Record<ForWhom['kinds'][number], string>> = {
  person: '个人',
  firm: '企业',
  partner: '合作方',
}

/**
 * Whom something is for, as its customer may read it: `个人、企业；个体户；年营业额100以上`. R64: the grades by which an officer
 * picks are not in it. Empty where it is for everybody.
 */
export const forWhomWords = ({ kinds, tags, facts }: ForWhom): string =>
  [kinds.map(kind => KINDS[kind]), tags, facts.map(factTestWords)]
    .filter(words => words.length > 0)
    .map(words => words.join('、'))
    .join('；')

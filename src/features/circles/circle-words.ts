import type { Day } from '@/domain/day'
import { agoWords } from '@/domain/day-words'
import { fieldOfKey } from '@/domain/fact-catalogue'
import { GRADES } from '@/domain/grade'
import type { Output } from '@/lib/cloud'

export type CircleRow = Output<'officer', 'circle.list'>['rows'][number]
export type Circle = Output<'officer', 'circle.one'>['circle']
export type Member = Output<'officer', 'circle.one'>['members'][number]

const KIND = { person: '个人', firm: '企业', partner: '合作方' } as const

const testWords = (test: Circle['like']['facts'][number]): string => {
  const { label = '', form } = fieldOfKey(test.key) ?? {}
  if ('has' in test) return `${label}有「${test.has}」`
  return `${label}${test.atLeast}${form?.is === 'number' ? form.unit : ''}以上`
}

/** What makes its members alike: `企业，有标签「五金」或「建材」，年营业额100万元以上`; by hand alone where nothing is asked. */
export const likeWords = ({ kinds, grades, tags, facts }: Circle['like']): string => {
  const parts = [
    ...(kinds.length > 0 ? [kinds.map(kind => KIND[kind]).join('或')] : []),
    ...(grades.length > 0 ? [`${grades.join('、')} 级`] : []),
    ...(tags.length > 0 ? [`有标签${tags.map(tag => `「${tag}」`).join('或')}`] : []),
    ...facts.map(testWords),
  ]
  return parts.length > 0 ? parts.join('，') : '没写条件，只放你自己挑的'
}

/** A circle in the list: `12 位：A 2、C 10`. */
export const rowWords = ({ total, stock }: Pick<CircleRow, 'total' | 'stock'>): string => {
  if (total === 0) return '还没有人'
  const grades = GRADES.filter(letter => stock[letter] > 0).map(letter => `${letter} ${stock[letter]}`)
  return `${total} 位：${grades.join('、')}`
}

/** `上次联系 5 天前`. */
export const contactWords = ({ contactedOn }: Pick<Member, 'contactedOn'>, today: Day): string =>
  contactedOn === null ? '还没联系过' : `上次联系 ${agoWords(contactedOn, today)}`

/** What they hold in common, as one sentence with its stop. */
export const commonSentence = (common: string): string =>
  common === '' ? '放进两位以上，就看得出他们像在哪里。' : `这些客户${common}。`

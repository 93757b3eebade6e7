import type { Output } from '@/lib/cloud'
import { movesOf, rowWords, sizeOf } from './stock-words'

export { sizeOf }

export type TeamShown = Output<'team', 'stock.team'>
export type Person = TeamShown['people'][number]
type TeamRow = Output<'team', 'stock.teamWho'>['rows'][number]

/** Whether what moved in somebody's book can be told: it was of the team when the period began. */
export const hasMovesOf = ({ comparison }: Person): boolean => comparison === 'same'

/** What sets somebody apart from the others; null: nothing. */
export const personBadge = ({ comparison, isHere }: Person): string | null => {
  if (!isHere) return comparison === 'gone' ? '已不在队里' : '已离开'
  return comparison === 'came' ? '期初不在' : null
}

/** `A 3 · B 12 · D 60，新进 2，离开 1`. */
export const personNote = (one: Person): string => {
  const grades = one.grades.filter(({ end }) => end > 0).map(({ key, end }) => `${key} ${end}`)
  const now = grades.length === 0 ? '没有客户' : grades.join(' · ')
  return hasMovesOf(one) ? `${now}。${movesOf(one.grades)}` : now
}

const names = (people: readonly Person[]): string => people.map(({ name }) => name).join('、')

/** Who is compared: the same people at both ends, and who is left out and why. */
export const comparedWords = (people: readonly Person[], one?: Person): string => {
  if (one !== undefined) {
    if (one.comparison === 'came') return '期初还不在这个队，只看现在。'
    return one.comparison === 'gone' ? '已经不在这个队，来去不算在全队里。' : ''
  }
  const of = (comparison: Person['comparison']) => people.filter(person => person.comparison === comparison)
  const [came, gone] = [of('came'), of('gone')]
  const parts = [
    `比的是同样的 ${of('same').length} 个人，队里互相移交的不算来去。`,
    came.length > 0 ? `${names(came)}期初还不在，不算在内。` : '',
    gone.length > 0 ? `${names(gone)}已经不在队里，不算在内。` : '',
  ]
  return parts.join('')
}

/** Whose customer it is and where it stands: `李敏，C 级 · 观察期 → A 级 · 形成期`. */
export const teamRowWords = ({ officer, ...row }: TeamRow): string => `${officer}，${rowWords(row)}`

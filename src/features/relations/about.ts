import type { Input } from '@/lib/cloud'
import type { Relation } from './relation-words'

/** Whose affair something is about; empty: the hearer's own. */
export type About = { aboutId?: string; aboutNeedId?: string }
type Matter = Input<'officer', 'wall.check'>['matter']

/** What something to a customer is about, once another of the household is named; of a borrower the contract alone (R123). */
export const aboutOf = ({ otherId, needId, needOf }: Relation): About =>
  otherId === null
    ? {}
    : { aboutId: otherId, ...(needOf === 'other' && needId !== null ? { aboutNeedId: needId } : {}) }

const isSame = (one: About, other: About): boolean =>
  one.aboutId === other.aboutId && one.aboutNeedId === other.aboutNeedId

/** Relatives and parties who are customers themselves, each affair once: a mother who is a guarantor, too, is one. */
export const others = (relations: readonly Relation[]): Relation[] => {
  const named = relations.filter(({ otherId }) => otherId !== null)
  return named.filter((one, i) => named.findIndex(each => isSame(aboutOf(each), aboutOf(one))) === i)
}

/** The same as the wall is asked (R82, R123). */
export const matterOf = ({ aboutNeedId }: About): Matter =>
  aboutNeedId === undefined ? { kind: 'affairs' } : { kind: 'contract', needId: aboutNeedId }

/** `王小明的事`; of a borrower `王小明的合同`. */
export const aboutText = (relation: Relation): string =>
  `${relation.otherName}的${aboutOf(relation).aboutNeedId === undefined ? '事' : '合同'}`

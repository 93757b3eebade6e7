import { yuanText } from '@/domain/money'
import type { Need } from '@/domain/need'
import { isParty, RELATION_LABEL } from '@/domain/relation'
import type { Output } from '@/lib/cloud'

export type Relation = Output<'officer', 'relation.list'>['relations'][number]

/** R82 what stands between two persons unless somebody opened a door. */
export const WALL_WORDS = '知道有这层关系，业务互不相通'

/** Who the other is: a customer by name, a 备用联系人 by 称谓, a relative who is no customer by the relation alone. */
export const whoWords = ({ kind, otherName }: Pick<Relation, 'kind' | 'otherName'>): string =>
  otherName === '' ? RELATION_LABEL[kind] : otherName

/** What the other is to this customer: of whose contract this one guarantees, 借款人 (R123). */
export const kindWords = ({ kind, needOf }: Pick<Relation, 'kind' | 'needOf'>): string =>
  needOf === 'other' && isParty(kind) ? '借款人' : RELATION_LABEL[kind]

/** The contract a party belongs to: `经营贷 50 万`. */
const contractWords = (needId: string | null, needs: readonly Need[]): string => {
  const need = needs.find(one => one.id === needId)
  if (!need) return '那份合同'
  return [need.product, need.amountFen > 0 ? yuanText(need.amountFen) : ''].filter(Boolean).join(' ')
}

/** R82, R83, R123, R127 the wall, said plainly: what may be told to this one, and what not. */
export const wallWords = (relation: Relation, needs: readonly Need[]): string => {
  if (relation.mayKnow) return '本人同意让对方知道'
  if (relation.kind === 'backup') return '联系不上时，只能请他转告回电'
  if (isParty(relation.kind)) return `只能说${contractWords(relation.needId, needs)}的事，别的不通`
  return relation.otherId === null ? '不是客户，只记关系' : WALL_WORDS
}

/** What consent would mean, said before it is recorded (R83). */
export const consentWords = (relation: Relation, name: string): string =>
  relation.mayKnow
    ? `${name}同意过：${whoWords(relation)}可以知道${name}的业务。本人说收回，就在这里收回，马上不通。`
    : `要${name}本人说过才能记。记下后，可以跟${whoWords(relation)}说到${name}的业务；随时能收回，每次都留凭证。`

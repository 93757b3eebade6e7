import {
  type FactField,
  type FactSource,
  type FactValue,
  isSameValue,
  KEPT_PAST,
  staleOnOf,
} from '@/domain/fact'
import { fieldOfKey, fieldOfLabel } from '@/domain/fact-catalogue'
import type { Context } from '../context'
import type { FactDoc } from './facts'

/** The rules of a stored fact: the catalogue's, or an own field's. */
export const fieldOf = ({ key, label, kind }: Pick<FactDoc, 'key' | 'label' | 'kind'>): FactField =>
  fieldOfKey(key) ?? fieldOfLabel(label, kind === 'computed' ? 'portrait' : kind)

/** Who learns something, and when. */
export type Knower = Pick<Context, 'today' | 'now'> & {
  readonly staff: Pick<Context['staff'], '_id' | 'name'>
  readonly settings: Pick<Context['settings'], 'factDays'>
}

/** The fact with a value known today; what stood there before goes into its history. */
export const knownFact = (ctx: Knower, doc: FactDoc, value: FactValue, source: FactSource): FactDoc => {
  const { current } = doc
  const isNew = current !== null && !isSameValue(current.value, value)
  const past = current && { value: current.value, source: current.source, on: current.on }
  return {
    ...doc,
    current: { value, source, on: ctx.today, byId: ctx.staff._id, byName: ctx.staff.name, at: ctx.now },
    history: isNew && past ? [past, ...doc.history].slice(0, KEPT_PAST) : doc.history,
    proposed: null,
    staleOn: staleOnOf(fieldOf(doc), ctx.today, ctx.settings.factDays),
  }
}

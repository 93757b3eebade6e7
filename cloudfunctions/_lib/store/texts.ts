import type { Day } from '@/domain/day'
import type { OccasionKind } from '@/domain/greeting'
import type { LifeStage } from '@/domain/lifecycle'
import { isOffered, type ProductTerms } from '@/domain/product'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuine, genuineOne } from './genuine'

/** R72: what the branch stands behind. A changed text waits for approval again. */
export type TextDoc = {
  readonly _id: string
  readonly version: number
  readonly kind: 'greeting' | 'news' | 'product' | 'playbook' | 'tip' | 'explain'
  readonly occasion: OccasionKind | LifeStage | null
  readonly title: string
  readonly body: string
  readonly state: 'draft' | 'approved' | 'retired'
  readonly writtenById: string
  readonly writtenBy: string
  readonly approvedBy: string | null
  readonly validUntil: Day
  /** R119 whom a product is for and on what terms; null or absent for every other kind. */
  readonly product?: ProductTerms | null
}

/** The texts of the branch, the longest valid first; fewer than 500. */
export const allTexts = async (): Promise<TextDoc[]> => {
  const { data } = await db.collection('texts').where({}).limit(500).get()
  return genuine('texts', data as TextDoc[]).sort(
    (a, b) => b.validUntil.localeCompare(a.validUntil) || (a._id < b._id ? -1 : 1),
  )
}

/** Whether an officer may use it today: approved and still valid; a product also from its first day on, with its terms. */
export const isUsable = ({ state, kind, product, validUntil }: TextDoc, today: Day): boolean => {
  if (state !== 'approved') return false
  return kind === 'product' ? !!product && isOffered(product, validUntil, today) : validUntil >= today
}

export const usableTexts = async (today: Day): Promise<TextDoc[]> =>
  (await allTexts()).filter(text => isUsable(text, today))

export const textById = async (id: string): Promise<TextDoc | null> => {
  const { data } = (await db.collection('texts').doc(id).get()) as { data: TextDoc | null }
  return genuineOne('texts', data)
}

export const textIn = async (t: Transaction, id: string): Promise<TextDoc | null> => {
  const { data } = (await t.collection('texts').doc(id).get()) as { data: TextDoc | null }
  return genuineOne('texts', data)
}

export const replaceText = async (t: Transaction, { _id, ...data }: TextDoc): Promise<void> => {
  await t.collection('texts').doc(_id).set({ data })
}

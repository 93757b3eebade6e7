import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { importanceOf } from '@/domain/importance'
import type { Need } from '@/domain/need'

/** The customer with these open needs; importance is weighed again (R3). */
export const withNeeds = (ctx: Context, doc: CustomerDoc, needs: readonly Need[]): CustomerDoc => {
  const importance = importanceOf(needs, doc.importance, ctx.settings.keyFromFen)
  return { ...doc, importance, journal: { ...doc.journal, needs, isKey: importance.isKey } }
}

import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { FactDoc } from '#cloud/store/facts'
import { fieldOf } from '#cloud/store/known-fact'
import type { factView } from '@/contract/fact'
import { dayOf } from '@/domain/day'
import { isStale, type PastFact, staleOnOf } from '@/domain/fact'

type View = z.input<typeof factView>

const pastView = ({ value, source, on }: PastFact): View['history'][number] => ({ value, source, on })

export const factViewOf = (ctx: Context, doc: FactDoc): View => {
  const { current, proposed } = doc
  const staleOn = current && staleOnOf(fieldOf(doc), current.on, ctx.settings.factDays)
  return {
    key: doc.key,
    version: doc.version,
    label: doc.label,
    kind: doc.kind,
    purpose: doc.purpose,
    isPrivate: doc.isPrivate,
    current: current && { ...pastView(current), by: current.byName },
    proposed,
    isStale: isStale(staleOn, ctx.today),
    staleOn,
    history: doc.history.map(pastView),
  }
}

export const privacyOf = ({ privateSince, withdrawn }: Pick<CustomerDoc, 'privateSince' | 'withdrawn'>) => ({
  isOpen: !!privateSince,
  since: privateSince ? dayOf(privateSince) : null,
  withdrawnOn: withdrawn?.find(({ what }) => what === 'privateFacts')?.on ?? null,
})

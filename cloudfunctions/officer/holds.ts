import type * as z from 'zod'
import { verdictOf } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { Written } from '#cloud/store/greetings'
import type { holdsView, holdView } from '@/contract/views'
import { mayContact, type Purpose, type Verdict } from '@/domain/conduct'
import { isWish, NO_WISHES } from '@/domain/contact-wishes'
import type { Day } from '@/domain/day'
import { wishesOf } from '@/domain/withdrawn'

type Clock = Pick<Context, 'now' | 'today' | 'rules' | 'settings'>
type Whom = Pick<CustomerDoc, 'journal' | 'contactWishes' | 'withdrawnElsewhere'>
type Hold = z.input<typeof holdView>

const holdOf = ({ isAllowed, sentence, nextAllowedAt }: Verdict): Hold | null =>
  isAllowed ? null : { sentence, nextAllowedAt }

/** What is against a service call to anybody without wishes of their own: the branch's hours and rest days. */
export const branchHold = (ctx: Clock): Hold | null => {
  const anybody = {
    grade: 'D',
    refusesContact: false,
    wishes: NO_WISHES,
    attempts: [],
    isAsked: false,
  } as const
  const ask = { ...anybody, purpose: 'service', channel: 'T' } as const
  return holdOf(mayContact(ask, ctx.settings.conduct, ctx.rules.calendar, ctx.now))
}

/**
 * The same of a row, for what the row is due for, this week's attempts counted; only where the customer has wishes or it
 * is not what holds for all.
 */
export const ownHold = (ctx: Clock, doc: Whom, purpose: Purpose): { hold?: Hold | null } => {
  const hasOwn = doc.journal.refusesContact || isWish(wishesOf(doc))
  const { attempts = [] } = doc.journal
  if (!hasOwn && attempts.length === 0 && purpose === 'service') return {}
  const hold = holdOf(verdictOf(ctx, doc, { purpose, channel: 'T' }, attempts))
  return hasOwn || hold?.sentence !== branchHold(ctx)?.sentence ? { hold } : {}
}

/** R79 of a greeting: a service in writing; a refused way is not offered, so that any that is left says what stands against it. */
export const greetingVerdict = (ctx: Clock, doc: Whom, channel: Written): Verdict =>
  verdictOf(ctx, doc, { purpose: 'service', channel }, doc.journal.attempts ?? [])

/** What is against it in words, for the row before the tap. */
export const greetingHold = (ctx: Clock, doc: Whom, [first]: readonly Written[]): Hold | null =>
  first === undefined ? null : holdOf(greetingVerdict(ctx, doc, first))

/** What is against a call now, by purpose. */
export const holdsOf = (ctx: Clock, doc: Whom, attempts: readonly Day[]): z.input<typeof holdsView> => {
  const of = (purpose: Purpose) => holdOf(verdictOf(ctx, doc, { purpose, channel: 'T' }, attempts))
  return { service: of('service'), postLoan: of('postLoan'), marketing: of('marketing') }
}

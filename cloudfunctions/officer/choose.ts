import { verdictOf } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import { linesOfOffer } from '#cloud/store/campaigns'
import { type CandidateDoc, candidatesOf, knownFor } from '#cloud/store/candidates'
import { type Candidate, type Chosen, chosenFrom, type OutReason, outBy } from '@/domain/campaign'
import type { InCircle } from '@/domain/circle'
import type { ContactChannel } from '@/domain/contact-wishes'
import { dayNumber } from '@/domain/day'
import { fitOf, type Matched } from '@/domain/fit'
import { gradeOf } from '@/domain/grade'
import type { ForWhom } from '@/domain/product'
import { mayProfile } from '@/domain/profiling'
import { refusalOf } from '@/domain/withdrawn'

export type Ask = {
  readonly offer: string
  readonly forWhom: ForWhom
  /** R85 only its members; null: the whole book. */
  readonly circle: InCircle | null
  readonly channel: ContactChannel
  readonly seed: string
  readonly massPercent: number
}
type Looked = Candidate & { readonly name: string; readonly why: readonly string[] }
export type Choice = Chosen & { readonly fitting: number; readonly of: ReadonlyMap<string, Looked> }

/** R79, PIPL 24: what stands against offering something to this customer, whatever the hour. */
const against = (ctx: Context, doc: CandidateDoc, channel: ContactChannel): OutReason | null => {
  if (!mayProfile(doc)) return 'noProfiling'
  const { reason } = verdictOf(ctx, doc, { purpose: 'marketing', channel }, [])
  return outBy(reason) ?? (channel === 'T' && doc.phoneHashes.length === 0 ? 'noPhone' : null)
}

/** R67 said no to it on another record of the number. */
const refusedElsewhere = ({ withdrawnElsewhere = [] }: CandidateDoc, offer: string): boolean =>
  withdrawnElsewhere.some(({ what }) => what === refusalOf(offer))

/** R59, R85 why an offer fits a customer; null: it does not. */
const whyOf = ({ forWhom, circle }: Ask, doc: CandidateDoc, who: Matched): string[] | null => {
  if (circle === null) return fitOf(forWhom, who)
  if (!doc.circles?.some(({ id }) => id === circle.id)) return null
  const why = fitOf(forWhom, who)
  return why && [`客群 ${circle.name}`, ...why]
}

/**
 * R59, R67, R81 whom of the caller’s own book an offer may go to: who fits by tags and facts, without those who may not be
 * asked or have refused it, and for comparison some of the others. Three requests for a book of fewer than 1,000.
 */
export const choose = async (ctx: Context, ask: Ask): Promise<Choice> => {
  const { offer, forWhom, channel } = ask
  const [docs, known, lines] = await Promise.all([
    candidatesOf(ctx.staff._id),
    knownFor(ctx.staff._id, forWhom.facts),
    linesOfOffer(ctx.staff._id, offer),
  ])
  const refused = new Set(lines.filter(({ answer }) => answer === 'no').map(({ customerId }) => customerId))
  const listed = new Set(
    lines.filter(({ endsOn }) => endsOn >= ctx.today).map(({ customerId }) => customerId),
  )
  const today = dayNumber(ctx.today)
  const looked = docs.map((doc): Looked => {
    const grade = gradeOf(doc.journal.needs, doc.journal.standing, today)
    const { kind, tags } = doc
    const why = whyOf(ask, doc, { kind, grade, tags, facts: known.get(doc._id) ?? {} })
    const isRefused = refused.has(doc._id) || refusedElsewhere(doc, offer)
    const here = isRefused ? 'refused' : listed.has(doc._id) ? 'already' : null
    const out = against(ctx, doc, channel) ?? here
    return { id: doc._id, name: doc.name, grade, fits: why !== null, out, why: why ?? [] }
  })
  return {
    ...chosenFrom(looked, ask),
    fitting: looked.filter(({ fits }) => fits).length,
    of: new Map(looked.map(one => [one.id, one])),
  }
}

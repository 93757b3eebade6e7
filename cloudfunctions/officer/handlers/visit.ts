import type * as z from 'zod'
import { contactVerdict, verdictOf } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import type { Handlers } from '#cloud/serve'
import { refusedOffers } from '#cloud/store/campaigns'
import { cardsOf } from '#cloud/store/cards'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer } from '#cloud/store/customers'
import { entriesOf } from '#cloud/store/entries'
import { factsOf } from '#cloud/store/facts'
import { type TextDoc, usableTexts } from '#cloud/store/texts'
import type { visit as contract } from '@/contract/visit'
import { approachWords, wayTo } from '@/domain/approach'
import { briefOf } from '@/domain/brief'
import { duePurpose } from '@/domain/due-purpose'
import { dueWords } from '@/domain/due-words'
import { fitOf } from '@/domain/fit'
import { leadingNeed } from '@/domain/grade'
import { rateWords } from '@/domain/product'
import { mayProfile, NO_PROFILING_WORDS } from '@/domain/profiling'
import { standpoint } from '@/domain/what-if'
import { refusalOf, wishesOf } from '@/domain/withdrawn'
import { missingOf } from '../missing-materials'

type Prepared = z.input<(typeof contract)['visit.prepare']['output']>

const ENTRIES = 50
const OFFERED = 3

const textsOf = (texts: readonly TextDoc[], kind: TextDoc['kind']): Prepared['tips'] =>
  texts.filter(text => text.kind === kind).map(({ _id: id, title, body }) => ({ id, title, body }))

/** Why nothing may be offered to this customer, whatever the hour (R79, PIPL 24); null where something may. */
const offersBarred = (ctx: Context, doc: CustomerDoc): string | null => {
  if (!mayProfile(doc)) return NO_PROFILING_WORDS
  const { nextAllowedAt, sentence } = verdictOf(ctx, doc, { purpose: 'marketing', channel: 'M' }, [])
  return nextAllowedAt === null ? sentence : null
}

/** R59, R119 the approved products that fit by what is known and not private, those refused (R67) left out. */
const offersFor = async (
  { _id, kind, tags, withdrawnElsewhere = [] }: CustomerDoc,
  grade: Prepared['grade'],
  texts: readonly TextDoc[],
): Promise<Prepared['offers']> => {
  const [docs, here] = await Promise.all([factsOf(_id), refusedOffers(_id)])
  const refused = new Set([...here.map(refusalOf), ...withdrawnElsewhere.map(({ what }) => what)])
  const facts = Object.fromEntries(
    docs.flatMap(({ key, isPrivate, current }) => (isPrivate || !current ? [] : [[key, current.value]])),
  )
  return texts
    .flatMap(({ _id: id, title, product }) => {
      if (!product || refused.has(refusalOf(id))) return []
      const why = fitOf(product.forWhom, { kind, grade, tags, facts })
      return why === null ? [] : [{ id, title, rate: rateWords(product.annualRate), why }]
    })
    .sort((a, b) => b.why.length - a.why.length || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED)
}

export const visit: Handlers<typeof contract> = {
  'visit.prepare': async (ctx, { customerId }) => {
    const doc = await ownCustomer(ctx, customerId)
    const { journal } = doc
    const { today, now } = ctx
    const { grade, due } = standpoint(journal, today, ctx.rules)
    const wishes = wishesOf(doc)
    const way = wayTo(journal, wishes, doc.phoneEnc !== null)
    const noOffers = offersBarred(ctx, doc)
    const words = dueWords(journal, grade, due, today)
    const purpose = duePurpose(words)
    const texts = await usableTexts(today)
    const [{ entries }, cards, offers, verdict] = await Promise.all([
      entriesOf(customerId, ENTRIES),
      cardsOf(customerId),
      noOffers === null ? offersFor(doc, grade, texts) : [],
      contactVerdict(ctx, doc, { purpose, channel: way ?? 'M' }),
    ])
    const lived = entries
      .filter(({ voided }) => voided === null)
      .map(({ on, byName: by, note, kind, gradeBefore, gradeAfter }) => {
        return { on, by, note, kind, gradeBefore, gradeAfter }
      })
    const asked = { ...journal, ...(doc.noProfiling === undefined ? {} : { noProfiling: doc.noProfiling }) }
    const { notes, promises, dos, donts } = briefOf(asked, wishes, lived)
    const floor = due.reasons.find(({ clock }) => clock === 'floor')
    const need = leadingNeed(journal.needs, today)
    const sentence = approachWords({
      today,
      now,
      grade,
      refusesContact: journal.refusesContact,
      isDuty: purpose === 'postLoan',
      why: `${words.before}${words.late}${words.after}`,
      step: journal.next !== null && journal.next.on >= today ? journal.next : null,
      before: due.on > today && floor !== undefined ? floor.on : null,
      way,
      at: verdict.nextAllowedAt,
      need,
      fitting: offers[0] ?? null,
    })
    return {
      today,
      name: doc.name,
      grade,
      sentence,
      notes: [...notes],
      promises: promises.map(({ what, on }) => ({ what, on })),
      dos: [...dos],
      donts: [...donts],
      materials: missingOf(cards, need),
      offers,
      noOffers,
      tips: textsOf(texts, 'tip'),
      explanations: textsOf(texts, 'explain'),
    }
  },
}

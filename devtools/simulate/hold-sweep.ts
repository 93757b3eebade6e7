import { TEMPLATE_NAMES } from '@/domain/message-templates'
import type { BookDoc } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import { blame, leftOf } from './blame'
import { readBooks } from './books'
import { wrongBalance } from './checks/balance'
import { untrueHolds } from './checks/holds'
import { outsideHours, tooMany } from './checks/open-hours'
import { lettersOf } from './hold-day'
import { isGradeE } from './memory'
import { dayAt } from './moments'
import type { Letter } from './post'
import { TEMPLATE_IDS, type World } from './world'

type Books = ReadonlyMap<string, BookDoc>
/** The ledgers and WeChat's own counts before a sweep. */
export type Seen = { readonly books: Books; readonly lefts: ReadonlyMap<string, number> }

export const seenBefore = (world: World): Seen => ({
  books: readBooks(world),
  lefts: new Map(world.colleagues.map(who => [who.id, leftOf(world, who, 'nudge')])),
})

/** No balance below zero, above WeChat's count, or another than its entries. */
export const holdBalances = (world: World, books: Books): void => {
  for (const who of world.colleagues) {
    const book = books.get(who.id)
    if (book === undefined) continue
    if (book.balance.nudge === 0) who.unheard = 0
    for (const template of TEMPLATE_NAMES) {
      const unheard = template === 'nudge' ? who.unheard : 0
      const counted = { left: leftOf(world, who, template), unheard }
      blame(world, who, 'balance', wrongBalance(book, template, counted))
    }
  }
}

/** What left in one sweep: within the hours, and not too much at once or that day. */
export const holdLetters = (world: World, from: number): void => {
  const fresh = world.post.letters.slice(from)
  const today = dayAt(world.now())
  for (const who of world.colleagues) {
    const own = fresh.filter(({ openid }) => openid === who.openid)
    if (own.length === 0) continue
    blame(world, who, 'hours', outsideHours(own, who))
    for (const id of Object.values(TEMPLATE_IDS)) {
      const of = (letters: readonly Letter[]) => letters.filter(({ templateId }) => templateId === id)
      blame(world, who, 'nags', tooMany(of(own), of(lettersOf(world, who, today))))
    }
  }
}

/** Every hold that this sweep decided has a reason that is true. */
export const holdReasons = (world: World, before: Books, after: Books): void => {
  const now = world.now()
  for (const who of world.colleagues) {
    const [was, book] = [before.get(who.id), after.get(who.id)]
    if (was === undefined || book === undefined || was.version === book.version) continue
    if (book.record.on !== dayAt(now)) continue
    const isE = (id: string): boolean => {
      const known = world.known.get(id)
      return known !== undefined && isGradeE(known)
    }
    const barredAt = world.post.barredAt()
    const facts = { now, hours: who.hours, balance: was.balance, record: book.record, barredAt, isE }
    blame(world, who, 'hold', untrueHolds(was.record, facts))
    for (const { fate, reason } of book.record.items) if (fate === 'held') world.count(`held ${reason}`)
  }
}

import { createHash } from 'node:crypto'
import {
  birthdayKeysOn,
  type Greeted,
  greetingDays,
  isGreeted,
  mayGreet,
  type Occasion,
  openBirthday,
} from '@/domain/greeting'
import { wishesOf } from '@/domain/withdrawn'
import type { Context } from '../context'
import type { Condition, Transaction } from '../database-types'
import { command } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { findOwn } from './customers'

/** More have a birthday in one holiday of no officer. */
const MOST_BIRTHDAYS = 200
const FESTIVAL_PAGE = 50

/** What selects customers whose birthday is open now: a look-up of stored keys, whatever the calendar says today. */
export const birthdayCondition = ({ today, rules }: Pick<Context, 'today' | 'rules'>): Condition => ({
  isArchived: false,
  birthdayKey: command.in([...new Set(greetingDays(today, rules.calendar).flatMap(birthdayKeysOn))]),
})

const WRITTEN = ['W', 'S', 'E'] as const
export type Written = (typeof WRITTEN)[number]

/** R79: the ways in writing that the customer has not refused; without one there is no greeting. */
export const writtenChannels = (
  customer: Pick<CustomerDoc, 'contactWishes' | 'withdrawnElsewhere'>,
): Written[] => {
  const { refusedChannels } = wishesOf(customer)
  return WRITTEN.filter(channel => !refusedChannels.includes(channel))
}

type Subject = Pick<
  CustomerDoc,
  'birthday' | 'greeted' | 'grade' | 'journal' | 'contactWishes' | 'withdrawnElsewhere'
>

/** The customer's open birthday, unless it is not to be greeted, in no way that is left, or was greeted already. */
export const birthdayToGreet = (
  { today, rules }: Pick<Context, 'today' | 'rules'>,
  { birthday, greeted, grade, journal, ...wishes }: Subject,
): Occasion | null => {
  const occasion = openBirthday(birthday, today, rules.calendar)
  if (occasion === null || isGreeted(greeted, occasion) || writtenChannels(wishes).length === 0) return null
  return mayGreet('birthday', { grade, refusesContact: journal.refusesContact }) ? occasion : null
}

/** R71: own customers with a birthday to greet now, each with its day, the nearest first. */
export const birthdaysToGreet = async (ctx: Context): Promise<{ doc: CustomerDoc; occasion: Occasion }[]> => {
  const docs = await findOwn(ctx, birthdayCondition(ctx), { limit: MOST_BIRTHDAYS })
  return docs
    .flatMap(doc => {
      const occasion = birthdayToGreet(ctx, doc)
      return occasion ? [{ doc, occasion }] : []
    })
    .sort((a, b) => (a.occasion.on < b.occasion.on ? -1 : a.occasion.on > b.occasion.on ? 1 : 0))
}

/** R71: own customers to greet for a festival, in Today's order, a page of them from a rank on. */
export const festivalToGreet = async (
  ctx: Context,
  festival: Occasion,
  after: string | undefined,
): Promise<{ docs: CustomerDoc[]; after: string | null }> => {
  const docs = await findOwn(
    ctx,
    {
      isArchived: false,
      grade: command.neq('E'),
      'journal.refusesContact': false,
      'greeted.festival': command.neq(festival.on),
      ...(after === undefined ? {} : { todayRank: command.gt(after) }),
    },
    { limit: FESTIVAL_PAGE },
  )
  return { docs, after: docs.length === FESTIVAL_PAGE ? (docs.at(-1)?.todayRank ?? null) : null }
}

/**
 * Marks an occasion as greeted, or as open again. The version stays: nothing that an officer may be editing on a phone
 * has changed, and the write conflicts with any other of the same moment.
 */
export const markGreeted = async (t: Transaction, customerId: string, greeted: Greeted): Promise<void> => {
  await t.collection('customers').doc(customerId).update({ data: { greeted } })
}

/** One entry for each customer and occasion, however often it is said to be sent. */
export const greetingEntryId = (customerId: string, { kind, on }: Occasion): string =>
  `gre_${createHash('sha256').update(`${customerId}|${kind}|${on}`).digest('hex').slice(0, 24)}`

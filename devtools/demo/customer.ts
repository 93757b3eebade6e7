import { addDays, type Day, dayNumber } from '@/domain/day'
import { type Grade, gradeOf, type Standing } from '@/domain/grade'
import { hasReached } from '@/domain/journal'
import type { BerkaClient, BerkaLoan } from './berka'
import { dealing } from './dealings'
import { districtName } from './districts'
import { followUps } from './follow-ups'
import { customerId, demoCustomerNo, demoPhone } from './identity'
import { lastLook } from './looks'
import { clearNeed, latentNeed } from './needs'
import { nextStep } from './next-steps'
import { type Chance, chance } from './prng'
import type { DemoCustomer, DemoDealing, DemoFollowUp, DemoNeed } from './record'
import { tagsOf } from './tags'
import { wishesOf } from './wishes'
import { workdayBefore } from './working-time'

/** The book entered Genjin so many days ago. */
export const IMPORTED_DAYS_AGO = 126
const FAR_FROM_CADENCE = 0.35

export type ClientOfBook = {
  readonly client: BerkaClient
  readonly name: string
  readonly kind: 'person' | 'firm'
  readonly officerId: string
  readonly former: { readonly id: string; readonly leftOn: Day } | null
  readonly householdId: string | null
  readonly openedOn: Day
  readonly loan: BerkaLoan | null
  /** Moves a day of the file to the book's time. */
  readonly shift: (on: Day) => Day
  readonly today: Day
  readonly seed: number
}

type Interest = { readonly needs: DemoNeed[]; readonly dealings: DemoDealing[]; readonly standing: Standing }

const interestOf = (c: Chance, of: ClientOfBook, createdOn: Day): Interest => {
  const { loan, kind, today } = of
  const on = loan && of.shift(loan.on)
  if (loan && on && on >= today) {
    return { needs: [clearNeed(c, loan, kind, on, today, createdOn)], dealings: [], standing: 'latent' }
  }
  const dealings = loan && on ? [dealing(loan, kind, on, today)] : []
  if (c.is(0.1))
    return { needs: [latentNeed(c, of.client.id, kind, today, createdOn)], dealings, standing: 'latent' }
  return { needs: [], dealings, standing: c.is(0.25) ? 'none' : 'latent' }
}

const hasBeenContacted = (c: Chance, grade: Grade): boolean =>
  grade < 'D' ? true : c.is(grade === 'D' ? 0.9 : 0.12)

const lastContact = (entries: readonly DemoFollowUp[]): Day | null => {
  const isSpoken = (entry: DemoFollowUp): boolean =>
    (entry.channel === 'T' || entry.channel === 'M') && hasReached(entry.channel, entry.outcome)
  return entries.filter(isSpoken).at(-1)?.on ?? null
}

/** Accounts opened since the first import came in on their own day. */
const importDay = (openedOn: Day, firstImport: Day): Day => {
  if (openedOn > firstImport) return openedOn
  return firstImport
}

/** Some were imported on the last workday only; they and the E's not seen since wait for their share of the cadence. */
const spreadOf = (c: Chance, grade: Grade): number =>
  grade === 'E' ? FAR_FROM_CADENCE + c.next() * (1 - FAR_FROM_CADENCE) : c.next()

/** One client of the file as a customer of the branch. */
export const demoCustomer = (of: ClientOfBook): DemoCustomer => {
  const { client, today } = of
  const c = chance(of.seed, 'customer', client.id)
  const oldCreatedOn = importDay(of.openedOn, addDays(today, -IMPORTED_DAYS_AGO))
  const { needs, dealings, standing } = interestOf(c, of, oldCreatedOn)
  const grade = gradeOf(needs, standing, dayNumber(today))
  const isContacted = hasBeenContacted(c, grade)
  const isNew = !isContacted && grade === 'D' && needs.length === 0
  const createdOn = isNew ? workdayBefore(today) : oldCreatedOn
  const birth = of.shift(client.bornOn).split('-').map(Number)
  const [year = 0, month = 0, day = 0] = birth
  const { former } = of
  const entries = isContacted
    ? followUps(c, {
        clientId: client.id,
        kind: of.kind,
        grade,
        need: needs[0] ?? null,
        standing,
        dealing: dealings[0] ?? null,
        createdOn,
        today,
        by: on => (former && on < former.leftOn ? former.id : of.officerId),
      })
    : []
  const contactedOn = lastContact(entries)
  const lookedOn = isNew
    ? null
    : lastLook(c, { grade, contactedOn: entries.at(-1)?.on ?? null, createdOn, today })
  return {
    id: customerId(client.id),
    officerId: of.officerId,
    formerOfficerId: former?.id ?? null,
    name: of.name,
    gender: client.gender,
    birthday: { year, month, day },
    kind: of.kind,
    phone: demoPhone(client.id),
    customerNo: demoCustomerNo(client.id),
    district: districtName(client.district),
    householdId: of.householdId,
    tags: tagsOf(c, {
      kind: of.kind,
      needs,
      dealing: dealings[0] ?? null,
      birthYear: year,
      year: Number(today.slice(0, 4)),
    }),
    customerSince: of.openedOn,
    createdOn,
    spread: entries.length === 0 ? spreadOf(c, grade) : null,
    lookedOn,
    standing,
    needs,
    dealings,
    followUps: entries,
    // Of its own chance, so that the rest of the book stays as it was.
    contactWishes: wishesOf(chance(of.seed, 'wishes', client.id), entries),
    next: nextStep(c, {
      grade,
      stage: needs[0]?.demand === 'clear' ? needs[0].stage : null,
      contactedOn,
      today,
    }),
  }
}

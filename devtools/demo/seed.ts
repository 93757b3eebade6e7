import { addDays, type Day, startOf } from '@/domain/day'
import { isUnderWay } from '@/domain/need'
import { workCalendar } from '@/domain/workday'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { isSeller, newStaff } from '../../cloudfunctions/_lib/store/staff-doc'
import type { Engine } from '../cloud/local-cloud'
import { buildDemoBook } from './book'
import { bookTakeDocs } from './book-takes'
import { DEMO_CARD_SETTINGS, demoCards } from './cards'
import { demoCircles, withCircles } from './circles'
import { confided } from './confided'
import { IMPORTED_DAYS_AGO } from './customer'
import { type CustomerDocs, customerDocs } from './customer-docs'
import { dayCountDocs } from './day-counts'
import { factDocs } from './facts'
import type { DemoBook } from './record'
import { demoReferrals } from './referrals'
import { relationDocs } from './relations'
import { OFFICER_ID } from './staff'
import { stockTakeDocs } from './stock-takes'
import { demoTexts } from './texts'
import { demoValues } from './values'

const BATCH = 500

const sellersOf = ({ staff }: DemoBook) =>
  staff.filter(one => one.status === 'active' && isSeller(one)).map(({ id, teamId }) => ({ _id: id, teamId }))

const insert = (engine: Engine, collection: string, docs: readonly object[]): void => {
  for (let i = 0; i < docs.length; i += BATCH) {
    engine.insertMany(collection, JSON.parse(JSON.stringify(docs.slice(i, i + BATCH))))
  }
}

const staffDocs = (book: DemoBook): object[] =>
  book.staff.map(({ id, openid, name, role, teamId, status, joinedOn, leftOn }, place) => ({
    ...newStaff({ _id: id, openid, name, role, teamId, joinedAt: startOf(joinedOn) }),
    staffNo: String(10320 + place),
    status,
    left: leftOn && { at: startOf(leftOn), byId: 'stf_admin', reason: '离职' },
  }))

const textDocs = ({ staff }: DemoBook, today: Day): object[] => {
  const writer = staff.find(one => one.role === 'compliance')
  const approver = staff.find(one => one.role === 'admin')
  return writer && approver ? demoTexts(today, writer, approver.name) : []
}

/** A loan under way: its steps are what a customer wants to see. */
const isApplying = ({ journal }: CustomerDoc): boolean => journal.needs.some(isUnderWay)

/** Lays the demo book out in an empty cloud, as of a day; phones are sealed with the key of the environment. */
export const seedDemo = (engine: Engine, today: Day): { customers: number; entries: number } => {
  const book = buildDemoBook(today)
  const staff = new Map(book.staff.map(one => [one.id, one]))
  const layout = {
    today,
    rules: { calendar: workCalendar() },
    teamOf: (id: string) => staff.get(id)?.teamId ?? null,
    nameOf: (id: string) => staff.get(id)?.name ?? '',
  }
  const made = book.customers.map(customer => customerDocs(customer, layout))
  const entries = made.flatMap(one => one.entries)
  const { ledger, values, declines, visits } = demoValues(
    book.customers.map((record, i) => ({ record, docs: made[i] as CustomerDocs })),
    today,
  )
  const [trusting] = book.customers.flatMap((one, i) =>
    one.officerId === OFFICER_ID ? (confided(one, (made[i] as CustomerDocs).customer, layout) ?? []) : [],
  )
  insert(engine, 'staff', staffDocs(book))
  insert(
    engine,
    'teams',
    book.teams.map(({ id, name }) => ({ _id: id, name })),
  )
  insert(engine, 'facts', [
    ...book.customers.flatMap((one, i) => factDocs(one, (made[i] as CustomerDocs).customer, layout)),
    ...(trusting?.facts ?? []),
  ])
  insert(engine, 'consents', trusting ? [trusting.consent] : [])
  const since = addDays(today, -IMPORTED_DAYS_AGO)
  const customers = withCircles(
    made.map(({ customer }) => (customer._id === trusting?.customer._id ? trusting.customer : customer)),
    OFFICER_ID,
  )
  insert(engine, 'customers', customers)
  insert(engine, 'circles', demoCircles(OFFICER_ID, startOf(since)))
  insert(engine, 'entries', entries)
  insert(engine, 'relations', relationDocs(book.customers))
  insert(engine, 'ledger', ledger)
  insert(engine, 'values', values)
  insert(engine, 'declines', declines)
  insert(engine, 'reminders', visits)
  insert(engine, 'texts', textDocs(book, today))
  insert(engine, 'settings', [
    { _id: 'branch', card: DEMO_CARD_SETTINGS, usualDays: { approval: { from: 3, to: 5 } } },
  ])
  const served = made.find(({ customer }) => customer.ownerId === OFFICER_ID && isApplying(customer))
  if (served) insert(engine, 'cards', demoCards(served.customer, today))
  const own = customers.filter(({ _id, ownerId }) => ownerId === OFFICER_ID && _id !== served?.customer._id)
  const { cards, referrals } = demoReferrals(own, { since, today })
  insert(engine, 'cards', cards)
  insert(engine, 'referrals', referrals)
  insert(
    engine,
    'dealings',
    made.flatMap(one => one.dealings),
  )
  insert(
    engine,
    'needs',
    made.flatMap(one => one.closedNeeds),
  )
  insert(engine, 'dayCounts', dayCountDocs(made, layout.teamOf))
  insert(engine, 'stockTakes', stockTakeDocs(made, { since, today, teamOf: layout.teamOf }))
  insert(engine, 'bookTakes', bookTakeDocs(made, sellersOf(book), since, today))
  return { customers: made.length, entries: entries.length }
}

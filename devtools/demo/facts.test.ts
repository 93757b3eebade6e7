import { day } from '@/domain/day'
import { unfit } from '@/domain/fact'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { forbiddenIn } from '@/domain/forbidden-text'
import { isTrusted } from '@/domain/private-facts'
import { workCalendar } from '@/domain/workday'
import type { FactDoc } from '../../cloudfunctions/_lib/store/facts'
import { SECRETS } from '../testing/branch'
import { buildDemoBook } from './book'
import { confided } from './confided'
import { customerDocs } from './customer-docs'
import { factDocs } from './facts'
import { OFFICER_ID } from './staff'

process.env.GENJIN_PHONE_KEY = SECRETS.GENJIN_PHONE_KEY
const TODAY = day('2026-11-23')
const MS = 86_400_000
const book = buildDemoBook(TODAY)
const layout = {
  today: TODAY,
  rules: { calendar: workCalendar() },
  teamOf: () => 'tea_1',
  nameOf: (id: string) => book.staff.find(one => one.id === id)?.name ?? '',
}
const fieldOf = new Map(FACT_CATALOGUE.map(one => [one.key, one]))
const laid = book.customers.map(made => {
  const { customer, entries } = customerDocs(made, layout)
  return { made, customer, entries, facts: factDocs(made, customer, layout) }
})
const all = laid.flatMap(({ facts }) => facts)
const values = ({ current, history }: FactDoc) => [...(current ? [current] : []), ...history]

test('R35 of four in ten something is known, of most firms; every kind but 系统测算 is there, and two sources', () => {
  const known = laid.filter(({ facts }) => facts.length > 0)
  const firms = laid.filter(({ made }) => made.kind === 'firm')
  expect(known.length / laid.length).toBeGreaterThan(0.35)
  expect(firms.filter(({ facts }) => facts.length > 0).length / firms.length).toBeGreaterThan(0.8)
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['portrait', 'behaviour', 'attitude']))
  expect(new Set(all.map(({ current }) => current?.source))).toEqual(new Set(['import', 'talk']))
  expect(all.length).toBeLessThan(15_000)
})

test('R34 every value, old ones too, fits its field of the catalogue and holds nothing forbidden', () => {
  const wrong = all.flatMap(doc => {
    const field = fieldOf.get(doc.key)
    const isOf =
      field && doc.label === field.label && doc.kind === field.kind && doc.purpose === field.purpose
    if (!isOf || doc.isPrivate) return [doc._id]
    return values(doc).flatMap(({ value }) => {
      const words = 'text' in value ? value.text : 'tags' in value ? value.tags.join(' ') : ''
      return unfit(field, value) === null && forbiddenIn(words) === null ? [] : [doc._id]
    })
  })
  expect(wrong).toEqual([])
})

test('R35 each is as the app would have left it: an import’s on the day of the import, a talk’s in a talk of that day by who had it', () => {
  const wrong = laid.flatMap(({ made, customer, entries, facts }) => {
    const talks = entries.filter(
      ({ channel, outcome }) => (channel === 'T' || channel === 'M') && outcome !== 'missed',
    )
    const isFrom = ({ source, on }: { source: string; on: string }) =>
      source === 'import' ? on === made.createdOn : talks.some(talk => talk.on === on)
    return facts.filter(doc => {
      const { current, history } = doc
      const days = values(doc).map(({ on }) => on)
      const isHeard =
        current?.source === 'import' ||
        talks.some(
          ({ at, byId, byName }) => at === current?.at && byId === current.byId && byName === current.byName,
        )
      return !(
        doc._id === `${made.id}.${doc.key}` &&
        doc.ownerId === customer.ownerId &&
        doc.version > history.length &&
        values(doc).every(isFrom) &&
        isHeard &&
        days.join() === [...days].sort().reverse().join()
      )
    })
  })
  expect(wrong.map(({ _id }) => _id)).toEqual([])
})

test('R43 each asks to be confirmed so many days after it was known as its field allows; some do today', () => {
  const wrong = all.filter(({ key, current, staleOn }) => {
    const days = fieldOf.get(key)?.limitDays ?? null
    const after = (n: number) => new Date(Date.parse(current?.on ?? '') + n * MS).toISOString().slice(0, 10)
    return staleOn !== (days === null ? null : after(days))
  })
  expect(wrong.map(({ _id }) => _id)).toEqual([])
  const stale = laid.filter(
    ({ made, facts }) => made.officerId === OFFICER_ID && facts.some(one => (one.staleOn ?? '9') <= TODAY),
  )
  expect(stale.length).toBeGreaterThan(2)
  expect(stale.length).toBeLessThan(30)
})

test('R36, R37 who confided has a loan, consented in that talk, and two private facts from it; of nobody else is anything private', () => {
  const found = laid.map(({ made, customer }) =>
    made.officerId === OFFICER_ID ? confided(made, customer, layout) : null,
  )
  const trusting = found.find(one => one !== null)
  if (!trusting) throw new Error('nobody confides')
  const { customer, consent, facts } = trusting
  const trust = { dealings: customer.dealings.count, hasFilledNeeds: false, contacts: 0 }
  expect(isTrusted(trust)).toBe(true)
  expect(consent).toMatchObject({
    customerId: customer._id,
    what: 'privateFacts',
    isGiven: true,
    how: 'officer',
  })
  expect(customer.privateSince).toBe(consent.at)
  expect(facts.map(({ key, isPrivate }) => [key, isPrivate])).toEqual([
    ['family', true],
    ['income', true],
  ])
  for (const { current } of facts)
    expect(current).toMatchObject({ at: consent.at, on: consent.on, source: 'talk' })
})

test('the same book twice is the same facts', () => {
  const again = laid.slice(0, 500).map(({ made, customer }) => factDocs(made, customer, layout))
  expect(again).toEqual(laid.slice(0, 500).map(({ facts }) => facts))
})

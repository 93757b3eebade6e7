import { readFileSync } from 'node:fs'
import { isWish } from '@/domain/contact-wishes'
import { day } from '@/domain/day'
import { forbiddenIn } from '@/domain/forbidden-text'
import { normalisePhone } from '@/domain/phone-number'
import { buildDemoBook, type DemoCustomer } from './book'
import { DEMO_PHONE_PREFIX } from './identity'
import { OFFICER_ID } from './staff'

const TODAY = day('2026-11-23')
const book = buildDemoBook(TODAY)

const MS = 86_400_000
const daysTo = (on: string): number => (Date.parse(on) - Date.parse(TODAY)) / MS
/** Days from 1998-01-01, amount, term and status, read from the raw file without the parser under test. */
const rawLoans = readFileSync('devtools/demo/data/loan.asc', 'utf8')
  .trim()
  .split('\r\n')
  .slice(1)
  .map(line => {
    const [, , date = '', amount, months, , quoted = ''] = line.split(';')
    const status = quoted.slice(1, -1)
    const on = Date.UTC(1900 + Number(date.slice(0, 2)), Number(date.slice(2, 4)) - 1, Number(date.slice(4)))
    return { days: (on - Date.UTC(1998, 0, 1)) / MS, amount: Number(amount), months: Number(months), status }
  })
const clearNeeds = book.customers.flatMap(c => c.needs).filter(need => need.demand === 'clear')
const of = (officerId: string): DemoCustomer[] => book.customers.filter(c => c.officerId === officerId)
const band = (days: number): string => (days <= 30 ? 'A' : days <= 90 ? 'B' : days <= 180 ? 'C' : 'D')
const count = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

test('158 open needs, 23 A, 27 B, 47 C and 61 D, at the same distances as in the raw file', () => {
  const raw = rawLoans.filter(loan => loan.days >= 0)
  expect(count(raw.map(loan => band(loan.days)))).toEqual({ A: 23, B: 27, C: 47, D: 61 })
  const distances = clearNeeds.map(need => daysTo(need.expectedOn ?? ''))
  expect(distances.sort((a, b) => a - b)).toEqual(raw.map(loan => loan.days).sort((a, b) => a - b))
})

test('524 dealings carry the money of the raw file and the standing it had by today', () => {
  const dealings = book.customers.flatMap(c => c.dealings)
  const raw = rawLoans.filter(loan => loan.days < 0)
  expect(dealings).toHaveLength(524)
  expect(dealings.reduce((sum, d) => sum + d.amountFen, 0)).toBe(
    raw.reduce((sum, l) => sum + l.amount * 100, 0),
  )
  const unpaid = raw.filter(loan => loan.status === 'B' || loan.status === 'D').length
  expect(dealings.filter(d => d.status === 'arrears')).toHaveLength(unpaid)
  expect(dealings.filter(d => d.status === 'finished').every(d => d.maturesOn <= TODAY)).toBe(true)
  expect(dealings.filter(d => d.status === 'running').every(d => d.maturesOn > TODAY)).toBe(true)
})

test('every client is a customer: 5,369 with ids, phones and numbers of their own', () => {
  const { customers } = book
  expect(customers).toHaveLength(5369)
  for (const key of ['id', 'phone', 'customerNo'] as const) {
    expect(new Set(customers.map(c => c[key])).size).toBe(5369)
  }
  expect(new Set(customers.map(c => c.name)).size).toBeGreaterThan(5000)
})

test('no phone can be real, and each passes for a phone number: eleven digits beginning 1440', () => {
  const isDemo = (phone: string): boolean =>
    phone.startsWith(DEMO_PHONE_PREFIX) && normalisePhone(phone) === phone
  expect(book.customers.filter(c => !isDemo(c.phone))).toEqual([])
})

test('869 households of two share an officer, and the loan is in the hands of one of the two', () => {
  const households = new Map<string, DemoCustomer[]>()
  for (const c of book.customers) {
    if (c.householdId) households.set(c.householdId, [...(households.get(c.householdId) ?? []), c])
  }
  expect(households.size).toBe(869)
  for (const members of households.values()) {
    expect(members).toHaveLength(2)
    expect(new Set(members.map(c => c.officerId)).size).toBe(1)
    const withLoan = members.filter(
      c => c.dealings.length > 0 || c.needs.some(need => need.demand === 'clear'),
    )
    expect(withLoan.length).toBeLessThanOrEqual(1)
  }
})

test('three teams of a lead and four officers, an admin, a compliance officer, one at the counter and one who left', () => {
  const active = book.staff.filter(one => one.status === 'active')
  expect(count(active.map(one => one.role))).toEqual({
    officer: 12,
    lead: 3,
    admin: 1,
    compliance: 1,
    counter: 1,
  })
  expect(book.staff.filter(one => one.status === 'left')).toHaveLength(1)
  for (const team of book.teams) {
    expect(active.filter(one => one.teamId === team.id && one.role === 'officer')).toHaveLength(4)
    expect(active.find(one => one.id === team.leadId)?.teamId).toBe(team.id)
  }
})

test('books are even, about 447 customers each, and the first officer has the most A, B and C', () => {
  const officers = book.staff.filter(one => one.role === 'officer' && one.status === 'active')
  for (const one of officers) expect(Math.abs(of(one.id).length - 447)).toBeLessThanOrEqual(2)
  const grades = count(
    of(OFFICER_ID)
      .flatMap(c => c.needs)
      .filter(need => need.demand === 'clear')
      .map(need => band(daysTo(need.expectedOn ?? ''))),
  )
  expect(grades).toEqual({ A: 5, B: 6, C: 10, D: 13 })
})

test('the one who left owns nobody: the customers and the older entries are with a colleague', () => {
  const handed = book.customers.filter(c => c.formerOfficerId !== null)
  expect(of('stf_leaver')).toEqual([])
  expect(handed.length).toBeGreaterThanOrEqual(30)
  const theirs = book.customers.flatMap(c => c.followUps).filter(entry => entry.by === 'stf_leaver')
  expect(theirs.length).toBeGreaterThan(5)
  expect(theirs.every(entry => daysTo(entry.on) < -38)).toBe(true)
})

test('entries lie before today, after the record, in order, and answer demand exactly where somebody was reached', () => {
  for (const c of book.customers) {
    for (const [i, entry] of c.followUps.entries()) {
      const before = c.followUps[i - 1]
      expect(entry.on < TODAY && entry.on >= c.createdOn && daysTo(entry.on) >= -100).toBe(true)
      expect(before === undefined || before.on + before.at <= entry.on + entry.at).toBe(true)
      expect(entry.answer !== null).toBe(entry.outcome !== 'missed' && entry.channel !== 'N')
      if (entry.answer?.expectedOn) expect(entry.answer.demand).toBe('clear')
    }
  }
})

test('most work is done on weekdays between nine and six', () => {
  const entries = book.customers.flatMap(c => c.followUps)
  const isUsual = (on: string, at: string): boolean =>
    ![0, 6].includes(new Date(on).getUTCDay()) && at >= '09:00' && at < '18:00'
  expect(entries.filter(entry => isUsual(entry.on, entry.at)).length / entries.length).toBeGreaterThan(0.88)
})

test('no note holds an identity or card number, and none is too long', () => {
  const notes = book.customers.flatMap(c => c.followUps.flatMap(entry => entry.note ?? []))
  expect(notes.length).toBeGreaterThan(2000)
  expect(notes.filter(note => forbiddenIn(note) !== null || /\d{6}/.test(note) || note.length > 80)).toEqual(
    [],
  )
})

test('shares are those of the plan: 6 % firms, 10 % latent, a quarter of the others without demand', () => {
  const { customers } = book
  const share = (is: (c: DemoCustomer) => boolean, among = customers): number =>
    among.filter(is).length / among.length
  const others = customers.filter(c => c.needs.length === 0)
  expect(share(c => c.kind === 'firm')).toBeCloseTo(0.06, 2)
  expect(share(c => c.needs[0]?.demand === 'latent')).toBeCloseTo(0.1, 1)
  expect(share(c => c.standing === 'none', others)).toBeCloseTo(0.25, 1)
})

test('R79, R80 about one in twelve wishes something of whoever is in touch, never what was done with them before', () => {
  const wishing = book.customers.flatMap(c =>
    c.contactWishes ? [{ ...c.contactWishes, entries: c.followUps }] : [],
  )
  expect(wishing.length / book.customers.length).toBeCloseTo(0.08, 2)
  expect(wishing.filter(one => !isWish(one))).toEqual([])
  const used = wishing.filter(one =>
    one.entries.some(entry => one.refusedChannels.some(is => is === entry.channel)),
  )
  expect(used).toEqual([])
})

test('the same day and seed give the same book, another seed another', () => {
  const again = buildDemoBook(TODAY)
  expect(JSON.stringify(again)).toBe(JSON.stringify(book))
  expect(JSON.stringify(buildDemoBook(TODAY, 2))).not.toBe(JSON.stringify(book))
})

test.each(['2026-01-01', '2028-02-29', '2030-10-05'])('a book can be laid out for %s', today => {
  const later = buildDemoBook(day(today))
  const clear = later.customers.flatMap(c => c.needs).filter(need => need.demand === 'clear')
  expect(clear).toHaveLength(158)
  expect(clear.every(need => need.openedOn <= need.stageSince && need.stageSince < day(today))).toBe(true)
})

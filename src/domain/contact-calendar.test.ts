import fc from 'fast-check'
import { columnsTo, dayTotals, isWithin, type Marked, markOf, marksOf } from './contact-calendar'
import { addDays, day } from './day'
import { CHANNELS, type Channel, OUTCOMES, type Outcome } from './journal'

const TODAY = day('2026-11-23')
const entry = (channel: Channel, outcome: Outcome = 'reached', n = 0, customerId = 'c'): Marked => ({
  customerId,
  on: addDays(TODAY, n),
  channel,
  outcome,
})

test.each(CHANNELS)('R76 %s leaves its own mark, full when it reached the customer', channel => {
  expect(markOf([entry(channel)])).toEqual({ channel, isHollow: false, more: 0 })
  expect(markOf([entry(channel, 'incoming')])).toEqual({ channel, isHollow: false, more: 0 })
})

test.each(['T', 'E', 'M', 'W', 'S'] as const)('R76 an attempt by %s is hollow', channel =>
  expect(markOf([entry(channel, 'missed')])).toEqual({ channel, isHollow: true, more: 0 }),
)

test('R76 a day without entries has no mark; further ones stand behind', () => {
  expect(markOf([])).toBeNull()
  expect(markOf([entry('T'), entry('T'), entry('T')])).toEqual({ channel: 'T', isHollow: false, more: 2 })
})

test('R76 an attempt never hides that the customer was reached that day', () => {
  for (const tried of ['T', 'E', 'M', 'W', 'S'] as const)
    for (const channel of ['T', 'E', 'M', 'W', 'S'] as const)
      for (const all of [
        [entry(tried, 'missed'), entry(channel)],
        [entry(channel), entry(tried, 'missed')],
      ])
        expect(markOf(all)).toEqual({ channel, isHollow: false, more: 1 })
})

test('R75 the columns are consecutive days up to the last', () => {
  expect(columnsTo(day('2026-03-01'), 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(columnsTo(TODAY, 1)).toEqual([TODAY])
})

test.each<[number, boolean]>([
  [-8, false],
  [-7, true],
  [0, true],
  [1, false],
])('R75 a window holds both its ends: %i days is %s', (n, expected) =>
  expect(isWithin(addDays(TODAY, n), addDays(TODAY, -7), TODAY)).toBe(expected),
)

const days = columnsTo(TODAY, 10)
const marked = fc
  .tuple(
    fc.constantFrom(...CHANNELS),
    fc.constantFrom(...OUTCOMES),
    fc.integer({ min: -12, max: 2 }),
    fc.constantFrom('a', 'b', 'c'),
  )
  .map(([channel, outcome, n, id]) => entry(channel, channel === 'N' ? 'reached' : outcome, n, id))

test('R77 a row has for each day the mark of that day', () => {
  fc.assert(
    fc.property(fc.array(marked), entries => {
      expect(marksOf(entries, days)).toEqual(days.map(on => markOf(entries.filter(each => each.on === on))))
    }),
  )
})

test('R78 a column counts contacts, attempts and customers of its day; a note is no contact', () => {
  fc.assert(
    fc.property(fc.array(marked), entries => {
      const totals = dayTotals(entries, days)
      expect(totals.map(each => each.on)).toEqual(days)
      for (const { on, contacts, attempts, customers } of totals) {
        const work = entries.filter(each => each.on === on && each.channel !== 'N')
        expect(contacts).toBe(work.filter(each => each.outcome !== 'missed').length)
        expect(attempts).toBe(work.filter(each => each.outcome === 'missed').length)
        // Whether a note alone makes a customer of the day is not said.
        if (work.length === entries.filter(each => each.on === on).length)
          expect(customers).toBe(new Set(work.map(each => each.customerId)).size)
      }
    }),
  )
})

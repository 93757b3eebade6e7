import fc from 'fast-check'
import { GRADES } from './grade'
import { type Handed, LOAD, profileOf, type Receiver, splitAmong } from './handover'

const word = fc.constantFrom('茶叶', '餐饮', '经营贷', '消费贷')
const customers = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    weight: fc.constantFrom(...GRADES.map(grade => LOAD[grade]), 0),
    words: fc.array(word, { maxLength: 3 }),
  }),
  { selector: one => one.id, maxLength: 120 },
)
const receivers = (load: fc.Arbitrary<number>) =>
  fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      load,
      skills: fc.dictionary(word, fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { selector: one => one.id, minLength: 1, maxLength: 6 },
  )

test('R115 every customer is in exactly one line, and goes to one of the receivers', () => {
  fc.assert(
    fc.property(customers, receivers(fc.nat({ max: 500 })), (all, to) => {
      const { lines } = splitAmong(all, to)
      expect(lines.map(line => line.customerId).sort()).toEqual(all.map(one => one.id).sort())
      for (const { toId } of lines) expect(to.map(one => one.id)).toContain(toId)
    }),
  )
})

test('R115 books of receivers who began alike stay within one A customer of each other', () => {
  fc.assert(
    fc.property(customers, receivers(fc.constant(7)), (all, to) => {
      const loads = Object.values(splitAmong(all, to).loads)
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(8)
    }),
  )
})

test('R115 whoever has more already gets none that leaves the book more than one A customer above the lightest', () => {
  fc.assert(
    fc.property(customers, receivers(fc.nat({ max: 60 })), (all, to) => {
      const { lines, loads } = splitAmong(all, to)
      const lightest = Math.min(...Object.values(loads))
      const heavy = new Set(all.filter(one => one.weight > 0).map(one => one.id))
      const got = new Set(lines.filter(line => heavy.has(line.customerId)).map(line => line.toId))
      for (const id of got) expect((loads[id] ?? 0) - lightest).toBeLessThanOrEqual(8)
    }),
  )
})

test('no weight is lost or made: what the receivers weigh afterwards is what they and the customers weighed', () => {
  fc.assert(
    fc.property(customers, receivers(fc.nat({ max: 60 })), (all, to) => {
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
      const after = sum(Object.values(splitAmong(all, to).loads))
      expect(after).toBe(sum(to.map(one => one.load)) + sum(all.map(one => one.weight)))
    }),
  )
})

test('split in parts, with the loads that came out, is the split of the whole', () => {
  fc.assert(
    fc.property(customers, receivers(fc.nat({ max: 60 })), fc.nat({ max: 120 }), (all, to, at) => {
      const first = splitAmong(all.slice(0, at), to)
      const then = to.map(one => ({ ...one, load: first.loads[one.id] ?? 0 }))
      const second = splitAmong(all.slice(at), then)
      expect([...first.lines, ...second.lines]).toEqual(splitAmong(all, to).lines)
    }),
  )
})

const tea: Handed = { id: 'cus_tea', weight: 2, words: ['茶叶'] }
const receiver = (id: string, load: number, skills: Receiver['skills'] = {}): Receiver => ({
  id,
  load,
  skills,
})

test.each([
  ['who knows the trade', [receiver('a', 0), receiver('b', 6, { 茶叶: 0.5 })], 'b'],
  ['not who knows it and has too much already', [receiver('a', 0), receiver('b', 7, { 茶叶: 0.5 })], 'a'],
  ['who has less, where nobody knows it', [receiver('a', 3), receiver('b', 2)], 'b'],
])('R86 a customer goes to %s', (_, to, id) => {
  expect(splitAmong([tea], to).lines).toEqual([{ customerId: 'cus_tea', toId: id }])
})

test('a book’s profile is its weight and how common each tag and product is in it', () => {
  const book = [
    { weight: 8, words: ['茶叶', '经营贷', '茶叶'] },
    { weight: 1, words: ['经营贷'] },
  ]
  expect(profileOf(book)).toEqual({ load: 9, skills: { 经营贷: 1, 茶叶: 0.5 } })
  expect(profileOf([])).toEqual({ load: 0, skills: {} })
})

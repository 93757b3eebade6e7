import fc from 'fast-check'
import { day } from './day'
import { GRADES, type Grade } from './grade'
import { flowsOf, stockDays } from './stock-flow'

test.each([
  ['2026-11-25', 'week', '2026-11-23', '2026-11-29'],
  ['2026-11-25', 'month', '2026-11-01', '2026-11-30'],
  ['2026-11-25', 'quarter', '2026-10-01', '2026-12-31'],
  ['2027-01-01', 'quarter', '2027-01-01', '2027-03-31'],
  ['2027-09-30', 'quarter', '2027-07-01', '2027-09-30'],
] as const)('R46 the period around %s by %s is %s to %s', (on, span, from, to) => {
  expect(stockDays(day(on), span)).toEqual({ from, to })
})

test('R46 who rose, fell, came and left is told of both grades', () => {
  const start = new Map<string, Grade>([
    ['rises', 'C'],
    ['falls', 'A'],
    ['stays', 'B'],
    ['leaves', 'B'],
  ])
  const end = new Map<string, Grade>([
    ['rises', 'A'],
    ['falls', 'D'],
    ['stays', 'B'],
    ['comes', 'D'],
  ])
  const flows = flowsOf(GRADES, start, end)
  expect(flows.A).toMatchObject({ start: ['falls'], end: ['rises'], roseIn: ['rises'], fellOut: ['falls'] })
  expect(flows.B).toMatchObject({ start: ['stays', 'leaves'], end: ['stays'], left: ['leaves'], came: [] })
  expect(flows.C).toMatchObject({ roseOut: ['rises'], end: [] })
  expect(flows.D).toMatchObject({ fellIn: ['falls'], came: ['comes'], start: [] })
})

const standings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }).map(String), fc.constantFrom(...GRADES)))
  .map(pairs => new Map<string, Grade>(pairs))

test('R46 start + in − out ± moves = end, for every grade of any two books', () => {
  fc.assert(
    fc.property(standings, standings, (start, end) => {
      const flows = flowsOf(GRADES, start, end)
      for (const grade of GRADES) {
        const { came, left, roseIn, fellIn, roseOut, fellOut } = flows[grade]
        const held = [...start.values()].filter(one => one === grade).length
        const holds = [...end.values()].filter(one => one === grade).length
        expect(
          held + came.length - left.length + roseIn.length + fellIn.length - roseOut.length - fellOut.length,
        ).toBe(holds)
      }
      const sum = (part: 'roseIn' | 'roseOut' | 'fellIn' | 'fellOut') =>
        GRADES.reduce((all, grade) => all + flows[grade][part].length, 0)
      expect(sum('roseIn')).toBe(sum('roseOut'))
      expect(sum('fellIn')).toBe(sum('fellOut'))
    }),
  )
})

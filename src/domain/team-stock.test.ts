import { type BookRow, gradeFlows } from './book-flow'
import { day } from './day'
import type { Grade } from './grade'
import { comparisonOf, type PersonBook, takenSince, teamEnds } from './team-stock'

const row = (id: string, grade: Grade = 'D'): BookRow => ({ id, grade, stage: 'forming' })
const here = (id: string) => ({ id, isHere: true })
const monday = day('2026-11-23')

test('R46 who is compared: the same at both ends, who came since, who went; a leaver’s book stays the team’s', () => {
  const takes = [
    { ownerId: 'stays', on: monday },
    { ownerId: 'leaver', on: monday },
    { ownerId: 'moved', on: monday },
    { ownerId: 'new', on: day('2026-11-25') },
  ]
  const members = [here('stays'), here('new'), here('fresh'), { id: 'leaver', isHere: false }]
  expect(takenSince(takes)).toBe(monday)
  expect(Object.fromEntries(comparisonOf(members, takes))).toEqual({
    stays: 'same',
    leaver: 'same',
    new: 'came',
    fresh: 'came',
    moved: 'gone',
  })
})

test('R46 before the first list nobody came and nobody went', () => {
  expect(takenSince([])).toBeNull()
  expect([...comparisonOf([here('a'), { id: 'b', isHere: false }], []).values()]).toEqual(['same', 'same'])
})

const book = (comparison: PersonBook['comparison'], start: BookRow[], end: BookRow[]): PersonBook => ({
  comparison,
  start,
  end,
})

test.each([
  [
    'who goes from one to another stays, and may rise on the way',
    [book('same', [row('x', 'C')], []), book('same', [], [row('x', 'A')])],
    { roseIn: ['x'], came: [], left: [] },
  ],
  [
    'who is handed to somebody that came stays; what that one brought along is not counted',
    [book('same', [row('x', 'A')], []), book('came', [], [row('x', 'A'), row('brought', 'A')])],
    { start: ['x'], end: ['x'], left: [] },
  ],
  [
    'who is handed over by somebody that went stays; what that one took along is not counted',
    [book('gone', [row('x', 'A'), row('taken', 'A')], []), book('same', [], [row('x', 'A')])],
    { start: ['x'], end: ['x'], came: [] },
  ],
  [
    'who is nobody’s any more has left, who was nobody’s has come',
    [book('same', [row('out', 'A')], [row('in', 'A')])],
    { left: ['out'], came: ['in'] },
  ],
] as const)('R46 of a team: %s', (_, books, flow) => {
  expect(gradeFlows(teamEnds<PersonBook>(books)).A).toMatchObject(flow)
})

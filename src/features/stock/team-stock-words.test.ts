import { comparedWords, type Person, personBadge, personNote, teamRowWords } from './team-stock-words'

const none = { start: 0, end: 0, came: 0, left: 0, roseIn: 0, fellIn: 0, roseOut: 0, fellOut: 0 }
const person = (name: string, more: Partial<Person> = {}): Person => ({
  staffId: `stf_${name}`,
  name,
  isHere: true,
  comparison: 'same',
  grades: [
    { key: 'A', ...none, start: 2, end: 3, roseIn: 1 },
    { key: 'D', ...none, start: 60, end: 61, came: 2, roseOut: 1 },
  ],
  stages: [],
  asked: 0,
  ...more,
})

test('R46 a colleague’s book in a row: how many, and what moved where it can be compared', () => {
  expect(personNote(person('李敏'))).toBe('A 3 · D 61。新进 2，离开 0，升级 1，降级 0')
  expect(personNote(person('吴新', { comparison: 'came' }))).toBe('A 3 · D 61')
  expect(personNote(person('吴新', { grades: [] }))).toMatch(/^没有客户/)
})

test('R46 who is not compared is named, and why', () => {
  const people = [
    person('李敏'),
    person('马俊', { isHere: false }),
    person('吴新', { comparison: 'came' }),
    person('陈志远', { comparison: 'gone', isHere: false }),
  ]
  expect(comparedWords(people)).toBe(
    '比的是同样的 2 个人，队里互相移交的不算来去。吴新期初还不在，不算在内。陈志远已经不在队里，不算在内。',
  )
  expect(people.map(personBadge)).toEqual([null, '已离开', '期初不在', '已不在队里'])
})

test('R113 a customer behind a number is told by 称谓 elsewhere, and whose it is', () => {
  const row = { id: 'cus_a', who: '张客户', officer: '李敏', grade: 'A', stage: 'forming' } as const
  expect(teamRowWords({ ...row, was: null, isArchived: false })).toBe('李敏，A 级 · 形成期')
})

import { choicesOf, choiceWords, DIVISIONS, filterOf, isSameFilter, withChoice, withGrade } from './filter'

test('R6 R7 every division can filter', () => {
  expect(DIVISIONS.map(one => one.key)).toEqual([
    'demand',
    'dealStatus',
    'urgency',
    'isKey',
    'buyingHistory',
    'kind',
    'isArchived',
  ])
})

test.each([
  [[], {}, {}],
  [['B', 'A'], {}, { grades: ['A', 'B'] }],
  [[], { isKey: 'no' }, { isKey: false }],
  [['A'], { demand: 'clear', isArchived: 'yes' }, { grades: ['A'], demand: 'clear', isArchived: true }],
] as const)('grades %p and choices %p filter by %p', (grades, choices, filter) => {
  expect(filterOf(grades, choices)).toEqual(filter)
})

test.each([
  [{ isKey: 'no' }],
  [{ demand: 'clear', isArchived: 'yes', isKey: 'yes' }],
  [{ kind: 'firm', urgency: 'week', dealStatus: 'none', buyingHistory: 'new' }],
  [{ tag: '个体户', demand: 'clear' }],
] as const)('R45 choices %p come back from their saved filter', choices => {
  const filter = filterOf(['B', 'A'], choices)
  expect(choicesOf(filter)).toEqual(choices)
  expect(isSameFilter(filter, ['A', 'B'], choices)).toBe(true)
  expect(isSameFilter(filter, ['A'], choices)).toBe(false)
  expect(isSameFilter(filter, ['A', 'B'], {})).toBe(false)
})

test('a chip chosen twice is let go', () => {
  const once = withChoice({ kind: 'firm' }, 'demand', 'latent')
  expect(once).toEqual({ kind: 'firm', demand: 'latent' })
  expect(withChoice(once, 'demand', 'latent')).toEqual({ kind: 'firm' })
  expect(withChoice(once, 'demand', 'clear')).toEqual({ kind: 'firm', demand: 'clear' })
})

test('choices are said in the order of the sheet', () => {
  expect(choiceWords({ isArchived: 'yes', urgency: 'week', isKey: 'no' })).toEqual([
    '一周内',
    '普通',
    '已归档',
  ])
  expect(choiceWords({ tag: '个体户', kind: 'firm' })).toEqual(['企业', '标签 个体户'])
})

test('a grade goes in and out', () => {
  expect(withGrade(['A'], 'C')).toEqual(['A', 'C'])
  expect(withGrade(['A', 'C'], 'A')).toEqual(['C'])
})

import type { Day } from './day'
import { isForLockScreen } from './lock-screen'
import { isField } from './message-fields'
import { CANDIDATE_KINDS, type CandidateKind, type Reason } from './nudge'
import { digestWords, holdWords, someone, whatOf, whoOf } from './nudge-words'

const says = (kind: CandidateKind, dueOn: string, at: string | null = null): string =>
  whatOf({ kind, dueOn: dueOn as Day, at }, '2026-01-05' as Day)

test.each(CANDIDATE_KINDS)('R§9 what a message says of %s fits and may stand on a lock screen', kind => {
  for (const text of [says(kind, '2026-01-05'), someone(kind)]) {
    expect(isField('thing', text)).toBe(true)
    expect(isForLockScreen(text)).toBe(true)
  }
})

test.each([
  ['own', '2026-01-05', '您记了一件今天要做的事'],
  ['own', '2026-01-04', '您记了一件昨天要做的事'],
  ['own', '2025-12-31', '您记了一件2025年12月31日要做的事'],
  ['action', '2026-01-05', '会上说好今天要办完'],
  ['action', '2026-01-03', '会上说好前天要办完'],
  ['action', '2025-12-31', '会上说好2025年12月31日要办完'],
  ['agreed', '2026-01-05', '约好今天联系'],
  ['agreed', '2026-01-04', '约好的联系，还没做'],
] as const)('R104, R107 what is of kind %s and due on %s says its true day', (kind, dueOn, words) => {
  expect(says(kind, dueOn)).toBe(words)
  expect(isField('thing', words) && isForLockScreen(words)).toBe(true)
})

test('R27 what a colleague waits for is not said to be noted by oneself: it names the page where it is decided', () => {
  const asked = { kind: 'own', dueOn: '2026-01-04' as Day, at: null, page: 'pages/team/help' } as const
  const words = whatOf(asked, '2026-01-05' as Day)
  expect(words).toBe('有一件事等您决定')
  expect(isField('thing', words) && isForLockScreen(words)).toBe(true)
})

test('R69 an hour agreed for today is said of today, whatever else is overdue', () => {
  expect(says('agreed', '2026-01-01', '15:00')).toBe('约好今天联系')
})

test('a message is about the 称谓; about nobody in particular it says what it is', () => {
  expect(whoOf({ kind: 'due', salutation: '张先生' })).toBe('张先生')
  expect(whoOf({ kind: 'catchUp', salutation: ' ' })).toBe('今日补记')
})

test.each([
  [6, 2, '6 位客户', '今天要跟进，另有 2 件事'],
  [1, 0, '1 位客户', '今天要跟进'],
  [0, 3, '3 件事', '今天等您处理'],
  [123_456, 99_999, '123456 位客户', '今天要跟进，另有 99999 件事'],
])('a digest of %i customers and %i other things says %j, %j', (customers, others, who, what) => {
  expect(digestWords(customers, others)).toEqual({ who, what })
  expect([who, what].every(text => isField('thing', text) && isForLockScreen(text))).toBe(true)
})

const REASONS: Record<Reason, 'says' | 'says when'> = {
  best: 'says',
  itsHour: 'says',
  counted: 'says',
  earlier: 'says',
  off: 'says',
  restDay: 'says',
  beforeHours: 'says when',
  afterHours: 'says',
  rests: 'says when',
  notGranted: 'says',
  noQuota: 'says',
  tooMany: 'says',
  keptForHour: 'says when',
  justSent: 'says when',
  onlyCounted: 'says',
  refused: 'says',
  failed: 'says',
  unknown: 'says',
}
const all = Object.keys(REASONS) as Reason[]

test('issue 5: 提醒记录 explains every fate in words of its own', () => {
  const words = all.map(reason => holdWords(reason))
  expect(new Set(words).size).toBe(all.length)
  for (const text of words) expect(text).toMatch(/^[\p{Script=Han}，]{5,}$/u)
})
test.each(all)('the words of %s name the minute until which it is held, where it is held until one', reason =>
  expect(holdWords(reason, '14:30').includes('14:30')).toBe(REASONS[reason] === 'says when'),
)

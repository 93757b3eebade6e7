import type { Day } from '@/domain/day'
import { answerOf, EMPTY_ANSWER } from './answer-draft'
import { type Complaint, complaintNote, daysLeftWords } from './complaint-words'

const TODAY = '2026-11-23' as Day
const row: Complaint = {
  id: 'cpl_1',
  version: 1,
  kind: 'complaint',
  customerId: 'cus_1',
  salutation: '王客户',
  standing: 'confirmed',
  aboutName: '李敏',
  text: '两次没有回电',
  score: null,
  hasPhone: true,
  filedOn: '2026-11-22' as Day,
  dueOn: '2026-12-07' as Day,
  daysLeft: 14,
  status: 'open',
  extensions: [],
  behaviour: '',
  result: '',
  hiddenNeed: '',
  improvement: '',
  erasure: 'none',
  otherRecords: 0,
}

test.each<[Partial<Complaint>, string]>([
  [{}, '还有 14 天'],
  [{ daysLeft: 0 }, '今天到期'],
  [{ daysLeft: -2 }, '晚了 2 天'],
  [{ status: 'closed', daysLeft: -2 }, '期限 12月7日'],
])('R92 the 15 days of %j: %s', (more, words) => {
  expect(daysLeftWords({ ...row, ...more }, TODAY)).toBe(words)
})

test('a row says 称谓 and about whom, never a name; who only held the card stays nameless', () => {
  expect(complaintNote(row, TODAY)).toBe('王客户 · 关于 李敏 · 昨天提出')
  const proposed = { ...row, standing: 'proposed' } as const
  expect(complaintNote(proposed, TODAY)).toBe('王客户 · 还没确认是本人 · 关于 李敏 · 昨天提出')
  const extended = [{ reason: '等核对', to: '2026-12-20' as Day }]
  expect(complaintNote({ ...row, salutation: '', extensions: extended }, TODAY)).toBe(
    '持卡人 · 关于 李敏 · 昨天提出 · 延长过 1 次',
  )
})

test.each([
  ['nothing', {}, null],
  ['a behaviour alone', { behaviour: '没有回电' }, null],
  ['spaces for a result', { behaviour: '没有回电', result: '  ' }, null],
  [
    'behaviour and result',
    { behaviour: ' 没有回电 ', result: '当天回电' },
    { behaviour: '没有回电', result: '当天回电', hiddenNeed: '', improvement: '' },
  ],
])('R110 an answer of %s is ready only with behaviour and result', (_what, part, answer) => {
  expect(answerOf({ ...EMPTY_ANSWER, ...part })).toEqual(answer)
})

import type { Day } from '@/domain/day'
import { complaintsNote, letGoNote, type Overdue, reasonsOf, reasonsWords } from './help-words'

const officer = (reasons: Overdue['reasons']): Overdue => ({
  staffId: 'stf_1',
  name: '李敏',
  isHere: true,
  total: reasons.reduce((sum, { n }) => sum + n, 0),
  reasons,
})

test('R21 why customers wait is said by officer, and of the team the most first', () => {
  const one = officer([
    { why: 'waiting', n: 2 },
    { why: 'plain', n: 1 },
  ])
  const other = officer([{ why: 'plain', n: 4 }])
  expect(reasonsWords(one.reasons)).toBe('在等别人 2 · 没顾上 1')
  expect(reasonsOf([one, other])).toEqual([
    { why: 'plain', n: 5 },
    { why: 'waiting', n: 2 },
  ])
  expect(reasonsOf([])).toEqual([])
})

test.each([
  [{ open: 0, urgent: 0 }, '没有要处理的'],
  [{ open: 3, urgent: 0 }, '要处理 3 件'],
  [{ open: 3, urgent: 2 }, '要处理 3 件，两天内到期或已晚 2 件'],
])('R92 complaints %j: %s', (complaints, words) => {
  expect(complaintsNote(complaints)).toBe(words)
})

test('R27 a wish says whose, since when, and how long nobody was in touch', () => {
  const row = {
    customerId: 'cus_1',
    who: '王客户',
    officer: '李敏',
    reason: '',
    askedOn: '2026-11-22' as Day,
    days: 120,
    isOwn: false,
  }
  expect(letGoNote(row, '2026-11-23' as Day)).toBe('李敏 · 昨天申请 · 120 天没联系')
})

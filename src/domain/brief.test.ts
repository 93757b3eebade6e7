import { type BriefEntry, briefOf } from './brief'
import { day } from './day'

const entry = (on: string, more: Partial<BriefEntry> = {}): BriefEntry => ({
  on: day(on),
  by: '李敏',
  note: '',
  kind: 'followUp',
  gradeBefore: 'B',
  gradeAfter: 'B',
  ...more,
})
const promise = (id: string, on: string) => ({ id, what: '送材料', on: day(on) })

test('R115 a brief holds promises by their day, the don’ts, the next step, grades and the last three notes', () => {
  const journal = {
    next: { what: '回电', on: day('2026-12-01'), at: '10:00' },
    promises: [promise('pro_2', '2026-12-09'), promise('pro_1', '2026-11-30')],
    contactedOn: day('2026-11-20'),
  }
  const entries = [
    entry('2026-11-22', { kind: 'event', note: '客户的操作' }),
    entry('2026-11-20', { note: '四', gradeBefore: 'B', gradeAfter: 'A' }),
    entry('2026-11-18', { note: '三' }),
    entry('2026-11-17', { kind: 'review' }),
    entry('2026-11-15', { note: '二' }),
    entry('2026-11-10', { note: '一', gradeBefore: 'D', gradeAfter: 'B' }),
  ]
  expect(briefOf(journal, '不要打家里电话', entries)).toEqual({
    next: journal.next,
    promises: [promise('pro_1', '2026-11-30'), promise('pro_2', '2026-12-09')],
    dont: '不要打家里电话',
    lastContactOn: '2026-11-20',
    grades: [
      { on: '2026-11-20', from: 'B', to: 'A', by: '李敏' },
      { on: '2026-11-10', from: 'D', to: 'B', by: '李敏' },
    ],
    notes: [
      { on: '2026-11-20', by: '李敏', text: '四' },
      { on: '2026-11-18', by: '李敏', text: '三' },
      { on: '2026-11-15', by: '李敏', text: '二' },
    ],
  })
})

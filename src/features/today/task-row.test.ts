import type { CustomerRow } from '@/contract'
import { day } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import { taskDone } from './row-after'

const TODAY = day('2026-11-23')
const task = (on: string) => ({
  id: `dea_1.check.${on}`,
  dealingId: 'dea_1',
  kind: 'check' as const,
  on: day(on),
  about: day(on),
  product: '经营贷',
})
const row: CustomerRow = {
  id: 'cus_1',
  version: 3,
  name: '张伟',
  kind: 'person',
  grade: 'E',
  isPast: false,
  dueOn: day('2026-11-20'),
  bucket: 'overdue',
  strip: 'contact',
  words: { before: '经营贷 贷后检查，', late: '晚了 3 天', after: '', taskId: task('2026-11-20').id },
  tags: [],
  hasPhone: true,
  isArchived: false,
  journal: {
    needs: [],
    standing: 'none',
    isKey: false,
    prefersWriting: false,
    refusesContact: true,
    next: null,
    promises: [],
    tasks: [task('2026-11-20'), task('2026-11-26')],
    createdOn: day('2026-10-12'),
    spread: null,
    lookedOn: null,
    contactedOn: null,
    missedInRow: 0,
  },
}

test('R125 a done task leaves the row at once, which then speaks of the next one and counts as a look', () => {
  const after = taskDone(row, task('2026-11-20').id, TODAY, { calendar: workCalendar() })
  expect(after).toMatchObject({ version: 4, dueOn: '2026-11-26', bucket: 'next', strip: 'contact' })
  expect(after.words).toMatchObject({ before: '周四 经营贷 贷后检查', taskId: task('2026-11-26').id })
  expect(after.journal.lookedOn).toBe(TODAY)
})

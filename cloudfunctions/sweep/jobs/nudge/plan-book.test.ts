import { newBook } from '#cloud/store/reminder-book-doc'
import type { StaffDoc } from '#cloud/store/staff-doc'
import { freshDay } from '@/domain/nudge-day'
import { workCalendar } from '@/domain/workday'
import { candidate, clock, dues, MONDAY } from '../../../../devtools/testing/nudges'
import type { Person } from './person'
import { planBook } from './plan-book'

const before = { ...process.env }
beforeEach(() => {
  process.env.GENJIN_TEMPLATE_NUDGE = 'T-nudge'
  process.env.GENJIN_TEMPLATE_ALERT = 'T-alert'
})
afterEach(() => {
  process.env = { ...before }
})

const now = clock('10:00')
const person: Person = {
  now,
  today: MONDAY,
  rules: { calendar: workCalendar() },
  staff: { role: 'lead', teamId: 'tea_1' } as StaffDoc,
  rests: new Map(),
  inbox: { items: [], total: 0 },
  care: [],
}
const sentBy = (nudge: number, alert: number) => {
  const book = { ...newBook('stf_lead', MONDAY, now), balance: { nudge: 10, alert: 10 } }
  const day = (sent: number) => ({ ...freshDay(MONDAY), sent })
  const complaints = ['a', 'b'].map(key => candidate(key, { kind: 'complaint' }))
  const { send } = planBook(
    { ...book, days: { nudge: day(nudge), alert: day(alert) } },
    { candidates: [...complaints, ...dues(5)], alsoDue: 0, alsoOpen: 0 },
    person,
    'bat_1',
  )
  return [
    send.filter(one => one.template === 'alert').length,
    send.filter(one => one.template === 'nudge').length,
  ]
}

test.each([
  ['a fresh day', 0, 0, [2, 3]],
  ['five nudges: the complaints first, and one nudge', 5, 0, [2, 1]],
  ['seven of both: one of the complaints, as a digest', 4, 3, [1, 0]],
  ['eight of both: nothing', 3, 5, [0, 0]],
] as const)(
  'a person gets eight messages a day by all templates together; after %s',
  (_what, nudge, alert, sent) => {
    expect(sentBy(nudge, alert)).toEqual(sent)
  },
)

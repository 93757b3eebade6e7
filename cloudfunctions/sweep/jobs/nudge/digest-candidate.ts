import { DIGEST_AT, digestDue, type Span } from '@/domain/digest'
import { digestPage } from '@/domain/landing'
import { instantOf } from '@/domain/office-hours'
import type { Found } from './candidates'
import type { Person } from './person'

/** On the week's last workday one message stands for both: its page opens the week, with the day a tap away. */
const WORDS: Readonly<Record<Span, string>> = { day: '团队今天的小结', week: '团队今天和本周的小结' }

type Asked = Pick<Person, 'staff' | 'today' | 'rules'>

/** Which summary a lead gets today, the week's too on its last workday; nobody else gets one. */
const dueTo = ({ staff, today, rules }: Asked): Span | null =>
  staff.role === 'lead' && staff.teamId !== null ? digestDue(today, rules.calendar) : null

/** When today's summary is ready: a book of a lead is planned anew then. */
export const digestReadyAt = (person: Asked): number[] =>
  dueTo(person) === null ? [] : [instantOf(person.today, DIGEST_AT)]

/** The summary of the day or week, from 17:30 on; without a request, since it is counted when it is opened. */
export const digestFor = async (person: Person): Promise<Found> => {
  const span = dueTo(person)
  const { now, today } = person
  if (span === null || now < instantOf(today, DIGEST_AT)) return { candidates: [] }
  const about = { customerId: null, salutation: '', at: null, grade: null, isPastExpected: false }
  return {
    candidates: [
      {
        ...about,
        key: `digest:${today}`,
        kind: 'digest',
        dueOn: today,
        words: WORDS[span],
        // Opened the next morning it still shows the day that it was about.
        page: digestPage(today, span),
      },
    ],
  }
}

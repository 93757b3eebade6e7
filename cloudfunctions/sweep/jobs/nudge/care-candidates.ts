import { coveredOwners, isOwn } from '#cloud/session'
import {
  type BirthdayCustomer,
  birthdaysOfMany,
  festivalSampleOf,
  losingCounts,
} from '#cloud/store/care-of-many'
import { birthdayToGreet } from '#cloud/store/greetings'
import type { StaffDoc } from '#cloud/store/staff-doc'
import { dayNumber, mondayOf } from '@/domain/day'
import { prepareOn } from '@/domain/festival'
import { birthdayKeysOn, greetingDays, openFestival } from '@/domain/greeting'
import { firmWords, salutation } from '@/domain/name-words'
import type { Candidate } from '@/domain/nudge'
import type { Tick } from '../jobs'
import type { Found } from './candidates'
import { ABOUT_NOBODY, catchUpOf } from './catch-up-candidate'
import type { Person } from './person'

type Moment = Pick<Tick, 'now' | 'today' | 'rules'>
/** Candidates of care by colleague; who has none is absent. */
export type CareCandidates = ReadonlyMap<string, readonly Candidate[]>

const birthdayCandidate = (doc: BirthdayCustomer, moment: Moment): Candidate[] => {
  const occasion = birthdayToGreet(moment, doc)
  if (occasion === null) return []
  const { _id: customerId, name, kind, grade } = doc
  return [
    {
      key: `greeting:${customerId}`,
      kind: 'greeting',
      customerId,
      salutation: kind === 'person' ? salutation(name) : firmWords(name),
      at: null,
      dueOn: occasion.on,
      grade,
      isPastExpected: false,
      words: '生日祝福',
    },
  ]
}

/** R71: on the workday before, what is to be prepared, that of a leave by whoever covers it (R102); one request for all, a festival's second. */
const greetings = async (staff: readonly StaffDoc[], moment: Moment): Promise<[string, Candidate][]> => {
  const { today, rules } = moment
  if (rules.calendar.isRest(dayNumber(today))) return []
  const [, ...days] = greetingDays(today, rules.calendar)
  const ids = staff.map(({ _id }) => _id)
  const owners = new Set([...ids, ...staff.flatMap(one => coveredOwners(one, today))])
  const born = await birthdaysOfMany([...owners], [...new Set(days.flatMap(birthdayKeysOn))])
  const birthdays = born.flatMap(doc => {
    const theirs = staff.filter(one => isOwn(one, doc, today))
    return birthdayCandidate(doc, moment).flatMap(one =>
      theirs.map(({ _id }): [string, Candidate] => [_id, one]),
    )
  })
  const festival = openFestival(today, rules.calendar)
  if (festival === null || prepareOn(festival.on, rules.calendar) !== today) return birthdays
  const { on: dueOn, name } = festival
  const key = `festival:${dueOn}`
  const one: Candidate = { ...ABOUT_NOBODY, key, kind: 'festival', dueOn, words: `${name}祝福` }
  const docs = await festivalSampleOf(staff, [...owners], dueOn)
  const someone = staff.filter(colleague => docs.some(doc => isOwn(colleague, doc, today)))
  return [...birthdays, ...someone.map(({ _id }): [string, Candidate] => [_id, one])]
}

/** R65: on the first workday of a week, who has customers with a sign of being lost, all of them counted; one request for all. */
const losing = async (ids: readonly string[], { today, rules }: Moment): Promise<[string, Candidate][]> => {
  const first = rules.calendar.nextWorkday(dayNumber(mondayOf(today)))
  if (first !== dayNumber(today)) return []
  const about = { ...ABOUT_NOBODY, key: `losing:${today}`, kind: 'losing' as const, dueOn: today }
  return [...(await losingCounts(ids, today))].map(([id, n]) => [
    id,
    { ...about, words: `${n} 位客户可能要流失，看一看` },
  ])
}

/** Greetings to prepare, dials to write down, the weekly look: of a whole batch of colleagues at once. */
export const careOf = async (staff: readonly StaffDoc[], moment: Moment): Promise<CareCandidates> => {
  const ids = staff.map(({ _id }) => _id)
  const found = await Promise.all([greetings(staff, moment), catchUpOf(ids, moment), losing(ids, moment)])
  const byColleague = new Map<string, Candidate[]>()
  for (const [id, one] of found.flat()) byColleague.set(id, [...(byColleague.get(id) ?? []), one])
  return byColleague
}

/** What `careOf` found for one of the batch; who sells nothing is asked for none. */
export const careFor = async ({ staff, care }: Person): Promise<Found> => ({
  candidates: staff.role === 'officer' || staff.role === 'lead' ? care : [],
})

import { coveredOwners, isOwn } from '#cloud/session'
import { openedSince } from '#cloud/store/cards'
import {
  type BirthdayCustomer,
  birthdaysOfMany,
  festivalSampleOf,
  followUpsOn,
  stepsOf,
  waitingSince,
} from '#cloud/store/care-of-many'
import { birthdayToGreet } from '#cloud/store/greetings'
import { DIALLED, phoneActs } from '#cloud/store/look-back'
import type { StaffDoc } from '#cloud/store/staff-doc'
import { CATCH_UP_AT, catchUps } from '@/domain/catch-up'
import { addDays, dayNumber, mondayOf, timeOf } from '@/domain/day'
import { prepareOn } from '@/domain/festival'
import { birthdayKeysOn, greetingDays, openFestival } from '@/domain/greeting'
import { LOSING, losingSigns } from '@/domain/losing'
import { firmWords, salutation } from '@/domain/name-words'
import type { Candidate } from '@/domain/nudge'
import type { Tick } from '../jobs'
import type { Found } from './candidates'
import type { Person } from './person'

type Moment = Pick<Tick, 'now' | 'today' | 'rules'>
/** Candidates of care by colleague; who has none is absent. */
export type CareCandidates = ReadonlyMap<string, readonly Candidate[]>

/** A dial so recent may still be going on. */
const SETTLED_MS = 30 * 60_000
const ABOUT_NOBODY = {
  customerId: null,
  salutation: '',
  at: null,
  grade: null,
  isPastExpected: false,
} as const

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

/** R40: from 17:00 on, what today was not written down: dials, agreed steps, opened cards, notes; four requests for all. */
const unwritten = async (ids: readonly string[], { now, today }: Moment): Promise<[string, Candidate][]> => {
  if (timeOf(now) < CATCH_UP_AT) return []
  const [all, steps, cards] = await Promise.all([
    phoneActs(ids, today),
    stepsOf(ids, today),
    openedSince(ids, today),
  ])
  const acts = all.filter(({ at, what }) => what !== DIALLED || at <= now - SETTLED_MS)
  const about = [...acts.map(({ subjectId }) => subjectId), ...steps.map(({ _id }) => _id)]
  const entries = await followUpsOn(ids, [...about, ...cards.map(({ customerId }) => customerId)], today)
  return ids.flatMap((id): [string, Candidate][] => {
    const left = catchUps({
      now,
      dials: acts
        .filter(({ byId }) => byId === id)
        .map(({ subjectId, at, what }) => ({ customerId: subjectId, at, isDismissed: what !== DIALLED })),
      logged: entries.flatMap(({ _id, channel, outcome, ...entry }) =>
        channel && outcome ? [{ ...entry, id: _id, channel, outcome, isMine: entry.byId === id }] : [],
      ),
      agreed: steps
        .filter(({ ownerId }) => ownerId === id)
        .map(({ _id: customerId, journal }) => ({ customerId, next: journal.next })),
      opened: cards
        .filter(({ ownerId }) => ownerId === id)
        .map(({ customerId, proposal }) => ({ customerId, at: proposal?.at ?? 0 })),
    })
    if (left.length === 0) return []
    const words = `${left.length} 条待补记`
    return [[id, { ...ABOUT_NOBODY, key: `catchUp:${today}`, kind: 'catchUp', dueOn: today, words }]]
  })
}

/** R65: on the first workday of a week, who has a customer with a sign of being lost among those that wait longest for a contact; one request for all. */
const losing = async (ids: readonly string[], { today, rules }: Moment): Promise<[string, Candidate][]> => {
  const first = rules.calendar.nextWorkday(dayNumber(mondayOf(today)))
  if (first !== dayNumber(today)) return []
  const waiting = await waitingSince(ids, addDays(today, -LOSING.floor))
  const at = { today, calendar: rules.calendar, ...(rules.floorDays && { floorDays: rules.floorDays }) }
  const owners = waiting
    .filter(({ journal, grade }) => losingSigns({ journal, grade, fall: null }, at).length > 0)
    .map(({ ownerId }) => ownerId)
  const words = '有客户很久没联系上，看看谁要流失'
  return [...new Set(owners)].map((id): [string, Candidate] => [
    id,
    { ...ABOUT_NOBODY, key: `losing:${today}`, kind: 'losing', dueOn: today, words },
  ])
}

/** Greetings to prepare, dials to write down, the weekly look: of a whole batch of colleagues at once. */
export const careOf = async (staff: readonly StaffDoc[], moment: Moment): Promise<CareCandidates> => {
  const ids = staff.map(({ _id }) => _id)
  const found = await Promise.all([greetings(staff, moment), unwritten(ids, moment), losing(ids, moment)])
  const byColleague = new Map<string, Candidate[]>()
  for (const [id, one] of found.flat()) byColleague.set(id, [...(byColleague.get(id) ?? []), one])
  return byColleague
}

/** What `careOf` found for one of the batch; who sells nothing is asked for none. */
export const careFor = async ({ staff, care }: Person): Promise<Found> => ({
  candidates: staff.role === 'officer' || staff.role === 'lead' ? care : [],
})

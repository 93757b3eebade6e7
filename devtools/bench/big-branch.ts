import { addDays, type Day, startOf } from '@/domain/day'
import { KEY_FROM_FEN } from '@/domain/importance'
import { workCalendar } from '@/domain/workday'
import { storedFields } from '../../cloudfunctions/_lib/store/derive-customer'
import { newCustomer } from '../../cloudfunctions/_lib/store/new-customer'
import { newStaff } from '../../cloudfunctions/_lib/store/staff-doc'
import type { Engine } from '../cloud/local-cloud'
import { inventName } from '../demo/names'
import { PERSONAS } from '../demo/personas'
import { chance } from '../demo/prng'
import { gradeRecords } from './grade-records'

export const OFFICERS = 200
export const EACH = 500
const BATCH = 1000

export const officerId = (i: number): string => `stf_bench${i}`
export const openidOf = (i: number): string => (i === 0 ? PERSONAS.officer.openid : `o_bench_${i}`)

/** A branch of 100,000 customers: 200 officers with 500 each; the first of them is the persona officer. */
export const fillBigBranch = (engine: Engine, today: Day): void => {
  const rules = { calendar: workCalendar() }
  const staff = Array.from({ length: OFFICERS }, (_, i) =>
    newStaff({
      _id: officerId(i),
      openid: openidOf(i),
      name: `同事${i}`,
      role: 'officer',
      teamId: 'tea_1',
      joinedAt: 0,
    }),
  )
  engine.insertMany('staff', JSON.parse(JSON.stringify(staff)))
  const journals = gradeRecords(OFFICERS * EACH, today)
  const c = chance('big branch')
  for (let from = 0; from < journals.length; from += BATCH) {
    const docs = journals.slice(from, from + BATCH).map((journal, i) => {
      const n = from + i
      const { name } = inventName(
        c,
        { birthYear: 1985, gender: c.is(0.5) ? 'm' : 'f', surname: null },
        new Set(),
      )
      const made = newCustomer(
        {
          id: `cus_b${n}`,
          name,
          kind: 'person',
          phone: `1440${String(n).padStart(7, '0')}`,
          ownerId: officerId(n % OFFICERS),
          teamId: 'tea_1',
          createdOn: addDays(today, -400),
          createdFrom: 'bench',
        },
        { now: startOf(today), today, rules, keyFromFen: KEY_FROM_FEN },
      )
      const doc = { ...made, journal }
      return { ...doc, ...storedFields(doc, today, rules) }
    })
    engine.insertMany('customers', JSON.parse(JSON.stringify(docs)))
  }
}

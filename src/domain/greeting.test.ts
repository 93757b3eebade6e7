import { type Birthday, isBirthday, nextBirthday } from './birthday'
import { addDays, type Day, day, dayNumber } from './day'
import { prepareOn } from './festival'
import {
  birthdayKey,
  birthdayKeysOn,
  greetingDays,
  isGreeted,
  mayGreet,
  openBirthday,
  openFestival,
} from './greeting'
import { workCalendar } from './workday'

const calendar = workCalendar()
const solar = (month: number, date: number): Birthday => ({ calendar: 'solar', month, day: date })
const lunar = (month: number, date: number, leap = false): Birthday => ({
  calendar: 'lunar',
  month,
  day: date,
  leap,
})
const daysOf = (from: string, to: string): Day[] => {
  const all: Day[] = []
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) all.push(on)
  return all
}

// By hand, from the State Council's notice for 2026 (国办发明电〔2025〕7号) and, for 2027, weekends and the statutory days.
test.each([
  ['2026-01-01', '2025-12-31', '元旦, a Thursday'],
  ['2026-02-17', '2026-02-14', '春节: the Saturday before is a workday'],
  ['2026-03-03', '2026-03-02', '元宵节, a Tuesday'],
  ['2026-05-01', '2026-04-30', '劳动节'],
  ['2026-06-19', '2026-06-18', '端午节'],
  ['2026-09-25', '2026-09-24', '中秋节'],
  ['2026-10-01', '2026-09-30', '国庆节'],
  ['2026-10-18', '2026-10-16', '重阳节, a Sunday'],
  ['2027-01-01', '2026-12-31', '元旦, a Friday'],
  ['2027-02-06', '2027-02-04', '春节: its eve is a statutory day'],
  ['2027-02-20', '2027-02-19', '元宵节, a Saturday'],
  ['2027-05-01', '2027-04-30', '劳动节, a Saturday'],
  ['2027-06-09', '2027-06-08', '端午节'],
  ['2027-09-15', '2027-09-14', '中秋节'],
  ['2027-10-01', '2027-09-30', '国庆节'],
  ['2027-10-08', '2027-10-07', '重阳节'],
])('R71 the greeting of %s is prepared on %s (%s)', (festival, prepared, words) => {
  const [name] = words.split(/[,:]/)
  expect(openFestival(day(prepared), calendar)).toEqual({ kind: 'festival', on: festival, name })
  expect(openFestival(day(festival), calendar)?.on).toBe(festival)
  expect(openFestival(addDays(day(prepared), -1), calendar)).toBeNull()
  expect(openFestival(addDays(day(festival), 1), calendar)).toBeNull()
})

test('R71 清明 is no day for a greeting', () => {
  expect(openFestival(day('2026-04-03'), calendar)).toBeNull()
  expect(openFestival(day('2026-04-05'), calendar)).toBeNull()
})

test('R71 festivals prepared on the same workday are one occasion: 国庆 and 中秋 of 2025', () => {
  const both = { kind: 'festival', on: '2025-10-06', name: '国庆节、中秋节' }
  expect(openFestival(day('2025-09-30'), calendar)).toEqual(both)
  expect(openFestival(day('2025-10-02'), calendar)).toEqual({ ...both, name: '中秋节' })
})

// Lunar dates from the Hong Kong Observatory's conversion tables of 2026 and 2027.
test.each([
  [solar(11, 24), '2026-11-24', '2026-11-23', 'a Tuesday'],
  [solar(11, 29), '2026-11-29', '2026-11-27', 'a Sunday, on Friday'],
  [solar(10, 4), '2026-10-04', '2026-09-30', 'within the holidays, before them'],
  [solar(2, 29), '2027-02-28', '2027-02-26', '29 February of a common year, a Sunday'],
  [lunar(10, 16), '2026-11-24', '2026-11-23', '十月十六'],
  [lunar(1, 1), '2027-02-06', '2027-02-04', 'on 春节'],
  [lunar(8, 15), '2026-09-25', '2026-09-24', 'on 中秋'],
  [lunar(12, 30), '2027-02-05', '2027-02-04', '腊月三十 of a short month, on the 29th'],
  [lunar(6, 1, true), '2026-07-14', '2026-07-13', '闰六月 in a year without it'],
])('R71 the birthday %j is on %s and prepared on %s (%s)', (birthday, on, prepared) => {
  expect(openBirthday(birthday, day(prepared), calendar)).toEqual({ kind: 'birthday', on, name: '生日' })
  expect(openBirthday(birthday, day(on), calendar)?.on).toBe(on)
  expect(openBirthday(birthday, addDays(day(prepared), -1), calendar)).toBeNull()
  expect(birthdayKeysOn(day(on))).toContain(birthdayKey(birthday))
})

const BIRTHDAYS = [
  ...Array.from({ length: 12 * 31 }, (_, i) => solar(1 + Math.floor(i / 31), 1 + (i % 31))),
  ...[false, true].flatMap(leap =>
    Array.from({ length: 12 * 30 }, (_, i) => lunar(1 + Math.floor(i / 30), 1 + (i % 30), leap)),
  ),
].filter(isBirthday)

test.each(['2025-07-25', '2026-02-16', '2026-11-23', '2027-02-28', '2028-06-23', '2033-12-22'])(
  'R71 around %s the keys of a day are those of exactly the birthdays that fall on it',
  from => {
    expect(new Set(BIRTHDAYS.map(birthdayKey)).size).toBe(BIRTHDAYS.length)
    for (const on of daysOf(from, addDays(day(from), 40))) {
      const falling = BIRTHDAYS.filter(b => nextBirthday(b, on) === on).map(birthdayKey)
      expect([on, birthdayKeysOn(on).sort()]).toEqual([on, falling.sort()])
    }
  },
)

test('R71 a day’s greeting is open from the workday before, prepareOn, to the day itself, under any override', () => {
  const branch = workCalendar({ '2026-11-24': 'rest', '2026-11-28': 'work' })
  for (const today of daysOf('2026-09-20', '2027-02-28')) {
    const open = daysOf(today, addDays(today, 20)).filter(on => prepareOn(on, branch) <= today)
    expect([today, greetingDays(today, branch)]).toEqual([today, open])
  }
  expect(greetingDays(day('2026-11-23'), branch)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
  expect(branch.isRest(dayNumber(day('2026-11-24')))).toBe(true)
})

test.each([
  ['birthday', 'D', false, true],
  ['birthday', 'E', false, true],
  ['festival', 'D', false, true],
  ['festival', 'E', false, false],
  ['birthday', 'A', true, false],
  ['festival', 'A', true, false],
] as const)(
  'R17, R73 a %s greeting of a %s customer, contact refused %s: %s',
  (kind, grade, refusesContact, may) => expect(mayGreet(kind, { grade, refusesContact })).toBe(may),
)

test('a customer is greeted once for an occasion, and again for the next', () => {
  const festival = { kind: 'festival', on: day('2026-10-01'), name: '国庆节' } as const
  const greeted = { festival: day('2026-10-01') }
  expect(isGreeted(undefined, festival)).toBe(false)
  expect(isGreeted(greeted, festival)).toBe(true)
  expect(isGreeted(greeted, { ...festival, on: day('2026-10-18') })).toBe(false)
  expect(isGreeted(greeted, { kind: 'birthday', on: day('2026-10-01'), name: '生日' })).toBe(false)
})

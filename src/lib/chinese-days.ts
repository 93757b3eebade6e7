/** The package's tables as the build has laid them out (config/chinese-days.ts). */
export type Tables = {
  /** `1Spring Festival,春节,4`: 1 where one works; then runs of days, each its day number and its length. */
  readonly arranged: Readonly<Record<string, string>>
  /** Each lunar year from 1900 on: a bit for each month of 30 days, its leap month, whether that has 30. */
  readonly lunar: string
}

const MS_PER_DAY = 86_400_000
const FIRST_YEAR = 1900
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/**
 * What the phone has in place of the package chinese-days: the same functions over the same tables. The package works
 * its tables out at each start, one formatted date after another.
 */
export const chineseDays = ({ arranged, lunar }: Tables) => {
  const known = new Map<number, { name: string; work: boolean }>()
  for (const [key, runs] of Object.entries(arranged)) {
    const day = { name: key.slice(1), work: key[0] === '1' }
    for (const run of runs.split(' ')) {
      const from = Number.parseInt(run.slice(0, -1), 36)
      for (let i = 0; i < Number.parseInt(run.slice(-1), 36); i++) known.set(from + i, day)
    }
  }
  const years = lunar.split(' ').map(year => Number.parseInt(year, 36))
  const leapOf = (bits: number) => (bits >> 12) & 15

  return {
    /** `{ name: 'Sunday', work: false }`, or what the State Council has arranged; the day as YYYY-MM-DD. */
    getDayDetail: (date: string) => {
      const number = Date.parse(date) / MS_PER_DAY
      const weekday = (((number + 4) % 7) + 7) % 7
      const usual = { name: WEEKDAYS[weekday] ?? '', work: weekday > 0 && weekday < 6 }
      return { date, ...(known.get(number) ?? usual) }
    },
    monthDays: (year: number, month: number): number =>
      (years[year - FIRST_YEAR] ?? 0) & (1 << (month - 1)) ? 30 : 29,
    getYearLeapMonth: (year: number) => {
      const bits = years[year - FIRST_YEAR] ?? 0
      const leapMonth = leapOf(bits) || undefined
      return { year, leapMonth, days: leapMonth ? (bits >> 16 ? 30 : 29) : 0 }
    },
  }
}

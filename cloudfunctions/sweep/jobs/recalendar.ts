import { rouseBooks } from '#cloud/store/reminder-books'
import { changeSettings, readSettings } from '#cloud/store/settings'
import { dueOn, restore } from '#cloud/store/sweep-customers'
import { addDays, type Day, parseDay } from '@/domain/day'
import type { Tick } from './jobs'
import type { Progress } from './regrade'

const BATCH = 100
/** A changed day moves nothing that is due further from it than this. */
const REACH_DAYS = 10

const around = (day: Day): Day[] =>
  Array.from({ length: 2 * REACH_DAYS + 1 }, (_, i) => addDays(day, i - REACH_DAYS))

/**
 * Moves due days after the branch changed its calendar: looks at the customers due within ten days of each changed day
 * and writes those that move. Interrupted, it looks again from that day's start and finds fewer to write.
 */
export const recalendar = async ({ now, today, rules, hasTime }: Tick): Promise<Progress> => {
  const { changedDays } = await readSettings()
  let read = 0
  let changed = 0
  for (const text of changedDays) {
    const day = parseDay(text)
    for (const on of day === null ? [] : around(day)) {
      for (let after = '', isMore = true; isMore; ) {
        if (!hasTime()) return { read, changed, isDone: false }
        const docs = await dueOn(on, after, BATCH)
        for (const doc of docs) if (await restore(doc, today, rules)) changed += 1
        read += docs.length
        after = docs.at(-1)?._id ?? after
        isMore = docs.length === BATCH
      }
    }
    // A rest day that is worked on now: books were planned beyond it.
    await rouseBooks(now, 0)
    await changeSettings(settings => ({
      ...settings,
      changedDays: settings.changedDays.filter(one => one !== text),
    }))
  }
  return { read, changed, isDone: true }
}

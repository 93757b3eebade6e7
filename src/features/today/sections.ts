import type { CustomerRow } from '@/contract'
import { BUCKET_LABEL } from '@/domain/labels'
import type { Bucket, Strip } from '@/domain/today'
import type { Line } from './folds'
import type { Counts } from './today-list'

/** So many of 「接下来」 are shown until asked for more. */
export const NEXT_SHOWN = 5

export type TodaySection = {
  id: 'morning' | Bucket
  title: string
  aside?: string
  lines: readonly Line[]
  /** How many of it are not shown. */
  hidden: number
}

const BUCKETS: readonly Bucket[] = ['overdue', 'today', 'next']

/** 「晨检」: the A ones that are due a look, one morning page (rulebook §2). */
const isMorning = (row: CustomerRow): boolean =>
  row.strip === 'look' && row.grade === 'A' && row.bucket !== 'next'

/** Whether a row that is shown offers a tick (看过, or 做好了 of a loan's task): on it WeChat may ask, which is said before. */
export const hasTicks = (sections: readonly TodaySection[]): boolean =>
  sections.some(({ lines }) =>
    lines.some(({ kind, row }) => kind === 'row' && (row.strip === 'look' || row.words.taskId !== undefined)),
  )

/** A strip as it is read down the screen: 晨检 · 逾期 · 今天 · 接下来, each with its count. */
export const sectionsOf = (
  strip: Strip,
  lines: readonly Line[],
  counts: Counts,
  isAllShown: boolean,
): TodaySection[] => {
  const morning = lines.filter(line => isMorning(line.row))
  const rowCount = (some: readonly Line[]) => some.filter(line => line.kind === 'row').length
  const bucketSection = (bucket: Bucket): TodaySection => {
    const mine = lines.filter(line => line.row.bucket === bucket && !isMorning(line.row))
    const apart = rowCount(morning.filter(line => line.row.bucket === bucket))
    const count = Math.max(counts[strip][bucket] - apart, rowCount(mine))
    const shown = bucket === 'next' && !isAllShown ? mine.slice(0, NEXT_SHOWN) : mine
    return {
      id: bucket,
      title: `${BUCKET_LABEL[bucket]} ${count}`,
      lines: shown,
      hidden: Math.max(0, count - rowCount(shown)),
      ...(bucket === 'today' && strip === 'contact' ? { aside: '按约定时间、等级排' } : {}),
    }
  }
  const morningSection: TodaySection = {
    id: 'morning',
    title: `晨检 ${rowCount(morning) || '看完了'}`,
    aside: 'A 级每天看一眼',
    lines: morning,
    hidden: 0,
  }
  return [morningSection, ...BUCKETS.map(bucketSection)].filter(section => section.lines.length > 0)
}

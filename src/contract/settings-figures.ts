import * as z from 'zod'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { STAGES } from '@/domain/need'

/** A whole number of a setting, its range told where it is refused. */
export const whole = (from: number, to: number) =>
  z.int(`写 ${from} 到 ${to} 的整数`).min(from, `至少 ${from}`).max(to, `最多 ${to}`)

/** R70 the most days without a contact: a better grade is never left alone for longer than a lesser one. */
const floorDays = z
  .strictObject({ A: whole(1, 30), B: whole(1, 60), key: whole(1, 180), others: whole(7, 180) })
  .refine(
    ({ A, B, key, others }) => A <= B && B <= key && key <= others,
    '天数要一级比一级多：A 级、B 级、重点、其他',
  )

/** How many workdays a stage usually takes, as customers are told; of a stage that is not named nothing is said. */
const usualDays = z.partialRecord(
  z.enum(STAGES).exclude(['intent']),
  z
    .strictObject({ from: whole(1, 90), to: whole(1, 90) })
    .refine(({ from, to }) => from <= to, '先写少的天数，再写多的'),
)

const staleKeys = FACT_CATALOGUE.flatMap(({ key, limitDays }) => (limitDays === null ? [] : [key]))

/** R43 after how many days a fact is to be confirmed, by its key; at least a week, at most five years. */
const factDays = z.partialRecord(z.enum(staleKeys as [string, ...string[]]), whole(7, 1825))

/** Days that a branch sets: R70 floors, what customers are told of a stage, R43 how long a fact holds. */
export const figures = { floorDays, usualDays, factDays }

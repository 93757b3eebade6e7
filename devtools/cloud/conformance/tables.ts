import type { Case } from './case'
import { COMPARISON } from './comparison.cases'
import { DATES } from './dates.cases'
import { EXPRESSIONS } from './expressions.cases'
import { JOINS } from './joins.cases'
import { QUERY } from './query.cases'
import { READ } from './read.cases'
import { STAGES } from './stages.cases'
import { UPDATE } from './update.cases'
import { UPDATE_ARRAYS } from './update-arrays.cases'

/** Every table of the suite; the test of the SDK's surface reads them too. */
export const TABLES: Record<string, Case[]> = {
  'comparison operators': COMPARISON,
  'logic, elements, arrays, expressions': QUERY,
  'order, pages, fields': READ,
  'updates of fields': UPDATE,
  'updates of arrays': UPDATE_ARRAYS,
  'stages that keep and compute': STAGES,
  'stages that join and bucket': JOINS,
  expressions: EXPRESSIONS,
  'expressions of dates': DATES,
}

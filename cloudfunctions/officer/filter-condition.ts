import type * as z from 'zod'
import type { Condition } from '#cloud/database-types'
import { command } from '#cloud/platform'
import type { officer } from '@/contract/officer'

export type Filter = NonNullable<z.output<(typeof officer)['customer.list']['input']>['filter']>

/** R6, R7: any division filters the list; archived customers only when asked for. */
export const conditionOf = (filter: Filter): Condition => ({
  isArchived: filter.isArchived ?? false,
  ...(filter.grades?.length ? { grade: command.in(filter.grades) } : {}),
  ...(filter.demand ? { demand: filter.demand } : {}),
  ...(filter.dealStatus ? { dealStatus: filter.dealStatus } : {}),
  ...(filter.urgency ? { urgency: filter.urgency } : {}),
  ...(filter.buyingHistory ? { buyingHistory: filter.buyingHistory } : {}),
  ...(filter.kind ? { kind: filter.kind } : {}),
  ...(filter.isKey === undefined ? {} : { 'journal.isKey': filter.isKey }),
  ...(filter.tag ? { tags: filter.tag } : {}),
  ...(filter.dueBy ? { nextDueOn: command.lte(filter.dueBy) } : {}),
})

import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { newCustomer } from '#cloud/store/new-customer'
import { openPhone } from '#cloud/store/phone-vault'
import { UNNAMED_PRODUCT } from '@/domain/follow-up'
import type { Need } from '@/domain/need'
import type { ReadyRow } from './batches'

/** The id of the customer that a line becomes, so that a repeated batch finds what it made. */
export const customerIdOf = (importId: string, line: number): string =>
  `cus_${importId.slice(4)}${line.toString().padStart(5, '0')}`

export const phoneOf = (importId: string, row: ReadyRow): string | null =>
  row.phoneEnc === null ? null : openPhone(row.phoneEnc, customerIdOf(importId, row.line))

const needsOf = (
  ctx: Context,
  id: string,
  { demand, product, amountFen, expectedOn }: ReadyRow['record'],
): Need[] => {
  if (demand === 'none' || (demand === null && product === null && expectedOn === null)) return []
  return [
    {
      id: id.replace('cus_', 'need_'),
      product: product ?? UNNAMED_PRODUCT,
      amountFen: amountFen ?? 0,
      demand: demand ?? (expectedOn === null ? 'latent' : 'clear'),
      expectedOn,
      stage: 'intent',
      stageOn: ctx.today,
      waitingFor: null,
      openedOn: ctx.today,
    },
  ]
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Where in its cadence the nth row of a list first falls due, 0 to 1: multiples of the golden ratio lie evenly in every
 * stretch of the list, so that a list sorted by demand does not pile a grade up on one day.
 */
export const shareOf = (n: number): number => ((n + 1) * GOLDEN) % 1

/** The customer of an imported row; `share` (0 to 1) spreads the first due days evenly over the cadence. */
export const importedCustomer = (
  ctx: Context,
  importId: string,
  row: ReadyRow,
  share: number,
): CustomerDoc => {
  const { record, line } = row
  const id = customerIdOf(importId, line)
  return newCustomer(
    {
      id,
      name: record.name,
      kind: record.kind,
      phone: phoneOf(importId, row),
      customerNo: record.customerNo,
      tags: record.tags,
      note: record.note,
      importance: record.important ? { isKey: true, byHand: true, reason: '导入时标为重点' } : null,
      prefersWriting: record.preferredChannel !== null && ['W', 'E', 'S'].includes(record.preferredChannel),
      needs: needsOf(ctx, id, record),
      standing: record.demand === 'none' ? 'none' : 'latent',
      ownerId: ctx.staff._id,
      teamId: ctx.staff.teamId,
      createdOn: ctx.today,
      spread: share,
      contactedBefore: record.lastContactOn,
      createdFrom: importId,
    },
    { now: ctx.now, today: ctx.today, rules: ctx.rules, keyFromFen: ctx.settings.keyFromFen },
  )
}

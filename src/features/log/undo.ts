import type { CustomerView } from '@/contract'
import { call } from '@/lib/cloud'

/** What it takes to take an entry back. */
export type Made = { entryId: string; version: number }

/** Within ten seconds it leaves no trace; a tap that arrives later still takes the entry out, and says why. */
export async function undoEntry({ entryId, version }: Made): Promise<CustomerView> {
  const { customer } = await call('officer', 'followUp.undo', {
    id: entryId,
    version,
    reason: '刚记下就撤销',
  })
  return customer
}

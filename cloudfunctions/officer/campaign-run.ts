import type { Context } from '#cloud/context'
import { coveredOwners } from '#cloud/session'
import { type CampaignDoc, campaignsByIds, runningLines } from '#cloud/store/campaigns'
import { ownCustomersById } from '#cloud/store/customers'

const MOST = 50

/** Whether a line is about a customer of the caller's, or of who is on leave; the wall says whether that one is covered. */
export const isForMe = ({ staff, today }: Context): ((line: { readonly ownerId: string }) => boolean) => {
  const owners = new Set([staff._id, ...coveredOwners(staff, today)])
  return ({ ownerId }) => owners.has(ownerId)
}

/**
 * R67, R102, R115 others' running lists with a customer of the caller's: handed over with the line, or covered during a
 * leave. One request more where there is none.
 */
export const campaignsToRun = async (ctx: Context, own: readonly string[]): Promise<CampaignDoc[]> => {
  const { staff, today } = ctx
  const lines = await runningLines([staff._id, ...coveredOwners(staff, today)], own, today)
  const behind = await ownCustomersById(
    ctx,
    lines.map(({ customerId }) => customerId),
  )
  const seen = new Set(behind.filter(({ isArchived }) => !isArchived).map(({ _id }) => _id))
  const mine = lines.filter(({ customerId }) => seen.has(customerId))
  return campaignsByIds([...new Set(mine.map(({ campaignId }) => campaignId))].slice(0, MOST))
}

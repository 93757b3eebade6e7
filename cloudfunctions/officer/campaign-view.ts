import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { type CampaignDoc, linesOfCampaign } from '#cloud/store/campaigns'
import { ownCustomersById } from '#cloud/store/customers'
import { staffByIds } from '#cloud/store/staff'
import { usableTexts } from '#cloud/store/texts'
import type { campaign as contract } from '@/contract/campaign'
import { isForMe } from './campaign-run'
import { rowOf } from './customer-view'

type One = z.input<(typeof contract)['campaign.one']['output']>
export type CampaignView = One['campaign']

/** R119 the names of what may be named today, by id. */
export const offerNames = async (ctx: Context): Promise<Map<string, string>> =>
  new Map((await usableTexts(ctx.today)).map(({ _id, title }) => [_id, title]))

/** Who made these lists, by id: nobody is looked for where all are the caller's. */
export const makersOf = async (
  ctx: Context,
  docs: readonly CampaignDoc[],
): Promise<ReadonlyMap<string, string>> => {
  const others = docs.map(({ ownerId }) => ownerId).filter(id => id !== ctx.staff._id)
  const staff = others.length === 0 ? [] : await staffByIds([...new Set(others)])
  return new Map(staff.map(({ _id, name }) => [_id, name]))
}

export const campaignView = (
  ctx: Context,
  doc: CampaignDoc,
  names: ReadonlyMap<string, string>,
  makers: ReadonlyMap<string, string>,
): CampaignView => ({
  id: doc._id,
  textId: doc.offer,
  madeBy: doc.ownerId === ctx.staff._id ? null : (makers.get(doc.ownerId) ?? ''),
  name: names.get(doc.offer) ?? null,
  channel: doc.channel as CampaignView['channel'],
  madeOn: doc.madeOn,
  endsOn: doc.endsOn,
  isOver: doc.endsOn < ctx.today,
  out: doc.out,
  results: doc.tally,
})

/** A list with those of its customers who are the caller’s, own or covered today, whoever made it; in Today’s order of grades; who is to be asked first. */
export const oneView = async (ctx: Context, doc: CampaignDoc): Promise<One> => {
  const [lines, names, makers] = await Promise.all([
    linesOfCampaign(doc._id),
    offerNames(ctx),
    makersOf(ctx, [doc]),
  ])
  const mine = lines.filter(isForMe(ctx))
  const customers = await ownCustomersById(
    ctx,
    mine.map(({ customerId }) => customerId),
  )
  const of = new Map(customers.filter(({ isArchived }) => !isArchived).map(one => [one._id, rowOf(ctx, one)]))
  const rows = mine.flatMap(line => {
    const customer = of.get(line.customerId)
    if (customer === undefined) return []
    const { part, reachedOn, answer, answeredOn } = line
    return [{ customer, part, reachedOn, answer, isFixed: answer === 'no' && answeredOn !== ctx.today }]
  })
  const done = ({ reachedOn, answer }: (typeof rows)[number]) =>
    answer !== null ? 2 : reachedOn !== null ? 1 : 0
  rows.sort((a, b) => done(a) - done(b) || a.customer.grade.localeCompare(b.customer.grade))
  return { today: ctx.today, campaign: campaignView(ctx, doc, names, makers), lines: rows }
}

import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import {
  addCampaignLines,
  type CampaignDoc,
  campaignById,
  campaignIn,
  campaignLineId,
  campaignsOf,
  putCampaign,
} from '#cloud/store/campaigns'
import { transact } from '#cloud/store/transact'
import type { campaign as contract } from '@/contract/campaign'
import { NO_TALLY, type Part } from '@/domain/campaign'
import type { InCircle } from '@/domain/circle'
import { campaignsToRun } from '../campaign-run'
import { campaignView, makersOf, offerNames, oneView } from '../campaign-view'
import { choose } from '../choose'
import { forWhomOf, offered } from '../offer'
import { ownCircle } from '../own-circle'

type Campaign = Pick<
  Handlers<typeof contract>,
  'offer.who' | 'campaign.make' | 'campaign.list' | 'campaign.one'
>
type Make = z.output<(typeof contract)['campaign.make']['input']>

const SHOWN = 50

/** R85 the caller's own circle that is the audience; null where none was asked for. */
const circleOf = async (ctx: Context, { circleId }: Pick<Make, 'circleId'>): Promise<InCircle | null> => {
  if (circleId === undefined) return null
  const { _id: id, name } = await ownCircle(ctx, circleId)
  return { id, name }
}

const docOf = (
  ctx: Context,
  { id, textId, channel, endsOn }: Make,
  more: Pick<CampaignDoc, 'out' | 'tally'>,
) => ({
  _id: id,
  ownerId: ctx.staff._id,
  teamId: ctx.staff.teamId,
  offer: textId,
  channel,
  madeOn: ctx.today,
  endsOn,
  ...more,
})

/** The lines before the list: what a cut-off try left is completed by the next, which draws the same. */
const make = async (ctx: Context, input: Make): Promise<CampaignDoc> => {
  const { id, textId, channel, massPercent, endsOn } = input
  const text = await offered(ctx, textId)
  if (endsOn < ctx.today) return refuse('INVALID', '结束的日子已经过了。')
  if (endsOn > text.validUntil) return refuse('INVALID', '结束的日子晚于这段文案的有效期。')
  const { targeted, mass, out } = await choose(ctx, {
    offer: textId,
    forWhom: forWhomOf(text, input),
    circle: await circleOf(ctx, input),
    channel,
    seed: id,
    massPercent,
  })
  if (targeted.length === 0) return refuse('LIMIT', '没有合适又可以联系的客户。')
  const lineOf = (part: Part) => (customerId: string) => ({
    _id: campaignLineId(id, customerId),
    campaignId: id,
    customerId,
    ownerId: ctx.staff._id,
    offer: textId,
    part,
    endsOn,
    reachedOn: null,
    answer: null,
    answeredOn: null,
  })
  await addCampaignLines([...targeted.map(lineOf('targeted')), ...mass.map(lineOf('mass'))])
  const tally = {
    targeted: { ...NO_TALLY, listed: targeted.length },
    mass: { ...NO_TALLY, listed: mass.length },
  }
  const doc = docOf(ctx, input, { out, tally })
  await transact(async t => {
    if ((await campaignIn(t, id)) !== null) return
    await putCampaign(t, doc)
    await recordAuditIn(t, ctx, 'campaign.make', id, { textId })
  })
  return doc
}

/** The caller’s own list; NOT_FOUND for an absent one and somebody else’s alike. */
const own = (ctx: Context, doc: CampaignDoc | null): CampaignDoc =>
  doc !== null && doc.ownerId === ctx.staff._id ? doc : notFound()

export const campaign: Campaign = {
  'offer.who': async (ctx, asked) => {
    const { textId, channel } = asked
    const text = await offered(ctx, textId)
    const audience = { forWhom: forWhomOf(text, asked), circle: await circleOf(ctx, asked) }
    const choice = await choose(ctx, { offer: textId, ...audience, channel, seed: textId, massPercent: 0 })
    return {
      fitting: choice.fitting,
      targeted: choice.targeted.length,
      out: choice.out,
      rows: choice.targeted.slice(0, SHOWN).flatMap(id => {
        const known = choice.of.get(id)
        return known ? [{ id, name: known.name, grade: known.grade, why: [...known.why] }] : []
      }),
    }
  },
  'campaign.make': async (ctx, input) => {
    const known = await campaignById(input.id)
    return oneView(ctx, known === null ? await make(ctx, input) : own(ctx, known))
  },
  'campaign.list': async ctx => {
    const own = await campaignsOf(ctx.staff._id)
    const [others, names] = await Promise.all([
      campaignsToRun(
        ctx,
        own.map(({ _id }) => _id),
      ),
      offerNames(ctx),
    ])
    const makers = await makersOf(ctx, others)
    return { today: ctx.today, rows: [...own, ...others].map(doc => campaignView(ctx, doc, names, makers)) }
  },
  'campaign.one': async (ctx, { id }) => {
    const doc = (await campaignById(id)) ?? notFound()
    const view = await oneView(ctx, doc)
    // Another's list is there as long as a line of it is the caller's to run.
    return doc.ownerId === ctx.staff._id || view.lines.length > 0 ? view : notFound()
  },
}

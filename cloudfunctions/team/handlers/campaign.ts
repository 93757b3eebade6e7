import type { Handlers } from '#cloud/serve'
import { type CampaignDoc, teamCampaigns } from '#cloud/store/campaigns'
import { usableTexts } from '#cloud/store/texts'
import type { teamCampaign as contract } from '@/contract/campaign'
import { NO_TALLY, PARTS, type Part, summed, type Tally } from '@/domain/campaign'
import { addDays } from '@/domain/day'
import { ledTeam } from '../led-team'

const YEAR = 365

const sumOf = (docs: readonly CampaignDoc[]): Record<Part, Tally> => {
  const [targeted, mass] = PARTS.map(part => docs.map(({ tally }) => tally[part]).reduce(summed, NO_TALLY))
  return { targeted: targeted ?? NO_TALLY, mass: mass ?? NO_TALLY }
}

/** R67 what came of a team’s lists, offer by offer: counts, never a customer. */
export const campaign: Handlers<typeof contract> = {
  'campaign.team': async (ctx, { teamId }) => {
    const [docs, texts] = await Promise.all([
      teamCampaigns(ledTeam(ctx, teamId), addDays(ctx.today, -YEAR)),
      usableTexts(ctx.today),
    ])
    const names = new Map(texts.map(({ _id, title }) => [_id, title]))
    const offers = [...new Set(docs.map(({ offer }) => offer))]
    return {
      rows: offers.map(offer => {
        const of = docs.filter(one => one.offer === offer)
        const officers = new Set(of.map(({ ownerId }) => ownerId)).size
        return { offer, name: names.get(offer) ?? null, campaigns: of.length, officers, results: sumOf(of) }
      }),
    }
  },
}

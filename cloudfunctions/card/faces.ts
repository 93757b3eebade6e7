import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { templateSetting } from '#cloud/templates'
import type { card as contract } from '@/contract/card'
import { SERVICE } from '@/domain/message-templates'
import { type Need, STAGES } from '@/domain/need'
import { isGiven } from './desk'
import { MOST_TRIES } from './digits'
import { offerFace } from './offer-face'
import type { Opened, Served } from './opened'

type Faces = z.input<(typeof contract)['card.open']['output']>
type Service = z.input<(typeof contract)['card.tick']['output']>
type Business = Extract<Faces, { face: 'business' }>

/** The officer as everybody may see; of a colleague who has left, the branch alone. */
const officerOf = (ctx: Context, { owner }: Pick<Opened, 'owner'>): Service['officer'] => ({
  name: owner?.status === 'active' ? owner.name : '',
  branch: ctx.settings.card.branchName,
  phone: ctx.settings.card.branchPhone,
  staffNo: (owner?.status === 'active' && owner.staffNo) || '',
})

const linesOf = ({ settings }: Context): Service['lines'] => ({
  bank: settings.card.bankLine,
  regulator: settings.card.regulatorLine,
})

/** What anybody else sees: constant but for the officer and what the card was sent for to friends (R74). */
export const businessFace = (ctx: Context, opened: Opened): Business => {
  const hasEnded = opened.card.revokedAt !== null || opened.card.lastsTo < ctx.today
  return {
    face: 'business',
    officer: officerOf(ctx, opened),
    lines: linesOf(ctx),
    hasEnded,
    hasDesk: opened.customer !== null && opened.isConfirmed,
    takesFriends: opened.card.asked.purpose === 'referral' && opened.customer !== null && !hasEnded,
  }
}

const stepsOf = ({ settings }: Context, need: Need): Service['progress'][number]['steps'] => {
  const at = STAGES.indexOf(need.stage)
  return STAGES.slice(1).map((stage, i) => ({
    stage,
    on: need.stageDays?.[stage] ?? (stage === need.stage ? need.stageOn : null),
    state: i + 1 < at ? 'done' : i + 1 === at ? 'now' : 'later',
    usual: settings.usualDays[stage] ?? null,
  }))
}

/** Loans that are under way, step by step; not the amount, nor who waits for what. */
const progressOf = (ctx: Context, { customer }: Served): Service['progress'] =>
  customer.journal.needs
    .filter(need => need.stage !== 'intent')
    .map(need => ({ product: customer.uncheckedAt ? '贷款' : need.product, steps: stepsOf(ctx, need) }))

export const serviceFace = async (ctx: Context, served: Served): Promise<Service> => {
  const { card, face } = served
  const isConfirmed = face.standing === 'confirmed'
  return {
    face: 'service',
    standing: face.standing,
    officer: officerOf(ctx, served),
    lines: linesOf(ctx),
    lastsTo: card.lastsTo,
    asked: card.asked,
    given: card.given,
    offer: await offerFace(ctx, card),
    progress: isConfirmed ? progressOf(ctx, served) : [],
    triesLeft: isConfirmed || card.proposal === null ? null : Math.max(0, MOST_TRIES - card.proposal.tries),
    serviceTemplateId: isGiven(served.customer, 'serviceMessages') ? templateSetting(SERVICE).id : null,
  }
}

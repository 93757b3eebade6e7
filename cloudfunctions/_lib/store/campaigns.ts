import type { Answer, OutReason, Part, Tally } from '@/domain/campaign'
import type { ContactChannel } from '@/domain/contact-wishes'
import type { Day } from '@/domain/day'
import { refusalOf } from '@/domain/withdrawn'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine, genuineOne } from './genuine'
import { addMissing } from './handover-lines'
import { withdrawnOfNumbers } from './withdrawn-of-number'

/** R67 a list made once, for a product or an event of the branch’s texts; what came of it is counted here, who is in it stands in the lines. */
export type CampaignDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly teamId: string | null
  /** The approved text that is offered, by which a refusal is known again. */
  readonly offer: string
  readonly channel: ContactChannel
  readonly madeOn: Day
  readonly endsOn: Day
  readonly out: Readonly<Partial<Record<OutReason, number>>>
  readonly tally: Readonly<Record<Part, Tally>>
}

/** One customer of a list, `<campaignId>.<customerId>`. */
export type CampaignLineDoc = {
  readonly _id: string
  readonly campaignId: string
  readonly customerId: string
  readonly ownerId: string
  readonly offer: string
  readonly part: Part
  readonly endsOn: Day
  readonly reachedOn: Day | null
  readonly answer: Answer | null
  readonly answeredOn: Day | null
}

const CAMPAIGNS = 'campaigns'
const LINES = 'campaignLines'
const PAGE = 1000

export const campaignLineId = (campaignId: string, customerId: string): string =>
  `${campaignId}.${customerId}`

/** An owner’s campaigns, the newest first. */
export const campaignsOf = async (ownerId: string): Promise<CampaignDoc[]> => {
  const { data } = await db
    .collection(CAMPAIGNS)
    .where({ ownerId, ...GENUINE })
    .orderBy('madeOn', 'desc')
    .limit(50)
    .get()
  return genuine(CAMPAIGNS, data as CampaignDoc[])
}

/** A team’s campaigns since a day, the newest first. */
export const teamCampaigns = async (teamId: string, since: Day): Promise<CampaignDoc[]> => {
  const { data } = await db
    .collection(CAMPAIGNS)
    .where({ teamId, madeOn: command.gte(since), ...GENUINE })
    .orderBy('madeOn', 'desc')
    .limit(500)
    .get()
  return genuine(CAMPAIGNS, data as CampaignDoc[])
}

export const campaignIn = async (t: Transaction, id: string): Promise<CampaignDoc | null> => {
  const { data } = (await t.collection(CAMPAIGNS).doc(id).get()) as { data: CampaignDoc | null }
  return genuineOne(CAMPAIGNS, data)
}

export const campaignById = async (id: string): Promise<CampaignDoc | null> => {
  const { data } = (await db.collection(CAMPAIGNS).doc(id).get()) as { data: CampaignDoc | null }
  return genuineOne(CAMPAIGNS, data)
}

export const putCampaign = async (t: Transaction, { _id, ...data }: CampaignDoc): Promise<void> => {
  await t.collection(CAMPAIGNS).doc(_id).set({ data })
}

/** These lists, whosever they are; one request. */
export const campaignsByIds = async (ids: readonly string[]): Promise<CampaignDoc[]> => {
  if (ids.length === 0) return []
  const { data } = await db
    .collection(CAMPAIGNS)
    .where({ _id: command.in(ids), ...GENUINE })
    .limit(ids.length)
    .get()
  return genuine(CAMPAIGNS, data as CampaignDoc[])
}

/** The lines of a list, which is never longer than a page. */
export const linesOfCampaign = async (campaignId: string): Promise<CampaignLineDoc[]> => {
  const { data } = await db
    .collection(LINES)
    .where({ campaignId, ...GENUINE })
    .orderBy('_id', 'asc')
    .limit(PAGE)
    .get()
  return genuine(LINES, data as CampaignLineDoc[])
}

/** Lines of an owner’s customers about one offer, of whichever list: refusals among them, also of an earlier officer’s. */
export const linesOfOffer = async (ownerId: string, offer: string): Promise<CampaignLineDoc[]> => {
  const found: CampaignLineDoc[] = []
  for (let after = ''; ; ) {
    const { data } = await db
      .collection(LINES)
      .where({ ownerId, offer, _id: command.gt(after), ...GENUINE })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .get()
    found.push(...genuine(LINES, data as CampaignLineDoc[]))
    after = found.at(-1)?._id ?? after
    if (data.length < PAGE) return found
  }
}

export type WaitingLine = Pick<CampaignLineDoc, '_id' | 'ownerId' | 'customerId' | 'offer'>

/** Lines of running lists about these officers' customers of whom nobody has been reached yet. */
export const waitingLines = async (ownerIds: readonly string[], today: Day): Promise<WaitingLine[]> => {
  const { data } = await db
    .collection(LINES)
    .where({ ownerId: command.in(ownerIds), reachedOn: null, endsOn: command.gte(today), ...GENUINE })
    .limit(PAGE)
    .field({ _id: true, _openid: true, ownerId: true, customerId: true, offer: true })
    .get()
  return genuine(LINES, data as WaitingLine[])
}

/** Offers that a customer has said no to, in whichever list (R67); those said on other records of the number stand on the record. */
export const refusedOffers = async (customerId: string): Promise<string[]> => {
  const { data } = await db
    .collection(LINES)
    .where({ customerId, answer: 'no', ...GENUINE })
    .limit(PAGE)
    .get()
  return genuine(LINES, data as CampaignLineDoc[]).map(({ offer }) => offer)
}

export type RunningLine = Pick<CampaignLineDoc, '_id' | 'campaignId' | 'customerId'>

/** Lines about these officers' customers in running lists other than those named: they came with a customer, or a leave. */
export const runningLines = async (
  ownerIds: readonly string[],
  without: readonly string[],
  today: Day,
): Promise<RunningLine[]> => {
  const { data } = await db
    .collection(LINES)
    .where({
      ownerId: command.in(ownerIds),
      endsOn: command.gte(today),
      campaignId: command.nin(without),
      ...GENUINE,
    })
    .limit(PAGE)
    .field({ _id: true, _openid: true, campaignId: true, customerId: true })
    .get()
  return genuine(LINES, data as RunningLine[])
}

/** Whether a customer has said no to an offer, in whichever list and on whichever record of the number (R67). */
export const hasRefused = async (
  { _id: customerId, phoneHashes }: Pick<CustomerDoc, '_id' | 'phoneHashes'>,
  offer: string,
): Promise<boolean> => {
  const where = { customerId, offer, answer: 'no', ...GENUINE }
  const [{ total }, elsewhere] = await Promise.all([
    db.collection(LINES).where(where).count(),
    withdrawnOfNumbers(customerId, phoneHashes.slice(0, 1)),
  ])
  return total > 0 || elsewhere.some(({ what }) => what === refusalOf(offer))
}

export const campaignLineIn = async (
  t: Transaction,
  campaignId: string,
  customerId: string,
): Promise<CampaignLineDoc | null> => {
  const { data } = (await t.collection(LINES).doc(campaignLineId(campaignId, customerId)).get()) as {
    data: CampaignLineDoc | null
  }
  return genuineOne(LINES, data)
}

export const campaignLineById = async (
  campaignId: string,
  customerId: string,
): Promise<CampaignLineDoc | null> => {
  const id = campaignLineId(campaignId, customerId)
  const { data } = (await db.collection(LINES).doc(id).get()) as { data: CampaignLineDoc | null }
  return genuineOne(LINES, data)
}

export const putCampaignLine = async (t: Transaction, { _id, ...data }: CampaignLineDoc): Promise<void> => {
  await t.collection(LINES).doc(_id).set({ data })
}

/** Adds the lines of a new list, 100 a request; those that a try before has added stay. */
export const addCampaignLines = async (lines: readonly CampaignLineDoc[]): Promise<void> => {
  for (let i = 0; i < lines.length; i += 100) await addMissing(LINES, lines.slice(i, i + 100))
}

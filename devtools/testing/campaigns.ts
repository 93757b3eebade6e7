import { NO_TALLY } from '@/domain/campaign'
import { FOR_ALL } from '@/domain/product'
import type { CampaignDoc, CampaignLineDoc } from '../../cloudfunctions/_lib/store/campaigns'
import type { TextDoc } from '../../cloudfunctions/_lib/store/texts'
import { inDays, TODAY } from './customers'

/** R119 an approved product for everybody. */
export const productDoc = (): TextDoc => ({
  _id: 'txt_product',
  version: 2,
  kind: 'product',
  occasion: null,
  title: '经营贷',
  body: '进货周转用。',
  state: 'approved',
  writtenById: 'stf_compliance',
  writtenBy: '某',
  approvedBy: '某人',
  validUntil: inDays(60),
  product: { validFrom: TODAY, annualRate: 395, materials: ['营业执照'], forWhom: FOR_ALL },
})

/** R67 a list of one customer, who was called today and has not answered yet. */
export const campaignOf = (ownerId: string): CampaignDoc => ({
  _id: 'cmp_it',
  ownerId,
  teamId: 'tea_1',
  offer: 'txt_product',
  channel: 'T',
  madeOn: TODAY,
  endsOn: inDays(30),
  out: {},
  tally: { targeted: { ...NO_TALLY, listed: 1, reached: 1 }, mass: NO_TALLY },
})
export const campaignLineOf = (ownerId: string): CampaignLineDoc => ({
  _id: 'cmp_it.cus_it',
  campaignId: 'cmp_it',
  customerId: 'cus_it',
  ownerId,
  offer: 'txt_product',
  part: 'targeted',
  endsOn: inDays(30),
  reachedOn: TODAY,
  answer: null,
  answeredOn: null,
})

import { createHash } from 'node:crypto'
import { CARD_DAYS, cardLastsTo, cardPath } from '@/domain/card'
import { addDays, type Day, startOf } from '@/domain/day'
import { type Asked, type CardDoc, NOTHING_GIVEN } from '../../cloudfunctions/_lib/store/card-doc'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'

type SharedPurpose = 'service' | 'materials' | 'appointment' | 'trial'

/** What the branch prints on every card; numbers from 1440 belong to nobody (README). */
export const DEMO_CARD_SETTINGS = {
  branchName: '城南支行',
  branchPhone: '14400010001',
  bankLine: '14400010002',
  regulatorLine: '12378',
  days: CARD_DAYS,
}

/** The token of a demo card: known beforehand, so that its path can be printed. Real tokens are chance and kept nowhere. */
const demoToken = (purpose: SharedPurpose): string =>
  createHash('sha256').update(`genjin demo ${purpose}`).digest('base64url').slice(0, 22)

/** Where the demo's customer opens a card: `demoCardPath('service')`. */
export const demoCardPath = (purpose: SharedPurpose): string => cardPath(demoToken(purpose))

const askedOf = (today: Day): Extract<Asked, { purpose: SharedPurpose }>[] => [
  { purpose: 'service', note: '有什么不清楚的，随时打网点电话找我。' },
  {
    purpose: 'materials',
    items: [
      { id: 'itm_licence', name: '营业执照', how: '' },
      { id: 'itm_flow', name: '近半年流水', how: '带到柜台，不用拍照' },
      { id: 'itm_deed', name: '房产证', how: '' },
    ],
  },
  {
    purpose: 'appointment',
    about: '贷款面谈',
    agenda: ['看一遍材料', '说清楚利率和还款'],
    place: '城南支行二楼',
    slots: [
      { id: 'itm_1', on: addDays(today, 1), at: '10:00' },
      { id: 'itm_2', on: addDays(today, 2), at: '14:30' },
      { id: 'itm_3', on: addDays(today, 3), at: '09:30' },
    ],
    meetingId: null,
  },
  {
    purpose: 'trial',
    product: '经营贷',
    amountFen: 30_000_000,
    months: 36,
    rateBp: 435,
    feeFen: 0,
  },
]

/** A few cards of an officer's for one customer, sent yesterday and opened by nobody. */
export const demoCards = (
  customer: Pick<CustomerDoc, '_id' | 'ownerId' | 'teamId'>,
  today: Day,
): CardDoc[] => {
  const sentOn = addDays(today, -1)
  return askedOf(today).map(asked => ({
    _id: createHash('sha256').update(demoToken(asked.purpose)).digest('base64url'),
    cardNo: `crd_demo${asked.purpose}`,
    customerId: customer._id,
    ownerId: customer.ownerId,
    teamId: customer.teamId,
    createdAt: startOf(sentOn) + 36_000_000,
    lastsTo: cardLastsTo(sentOn),
    revokedAt: null,
    proposal: null,
    refused: [],
    asked,
    given: NOTHING_GIVEN,
    version: 1,
    contentHash: '',
  }))
}

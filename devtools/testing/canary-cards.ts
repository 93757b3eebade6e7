import { CARD_PURPOSES, type Purpose } from '@/domain/card'
import { insert } from './branch'
import { campaignLineOf, campaignOf } from './campaigns'
import type { Book, Person } from './canary-caller'
import { inDays, TODAY } from './customers'

/** R119 an approved product with marks of its own, and a list of this customer alone: what a card of it stands on. */
const plantOffer = async ({ say, branch }: Book, id: string, owner: string): Promise<string> => {
  const nobody = { customerId: null }
  const product = {
    validFrom: TODAY,
    annualRate: 395,
    forWhom: { kinds: [], grades: [], facts: [], tags: ['个体户'] },
  }
  const text = { id: 'txt_card', kind: 'product', occasion: null, validUntil: inDays(60), product }
  if (branch.docs('texts', { _id: 'txt_card' }).length === 0) {
    await say('o-compliance', 'text.save', text, { ...nobody, without: ['version'] })
    await say('o-admin', 'text.approve', { id: 'txt_card', version: 1 }, nobody)
  }
  const campaignId = `cmp_card${id}`
  const ownerId = owner.replace('o-', 'stf_')
  const of = { offer: 'txt_card', channel: 'W' } as const
  insert(branch, 'campaigns', [{ ...campaignOf(ownerId), ...of, _id: campaignId }])
  const line = { campaignId, customerId: `cus_${id}`, offer: 'txt_card', reachedOn: null }
  insert(branch, 'campaignLines', [{ ...campaignLineOf(ownerId), ...line, _id: `${campaignId}.cus_${id}` }])
  return campaignId
}

const ASKED: Readonly<Record<Purpose, object>> = {
  service: {},
  materials: { items: [{ id: 'itm_1' }] },
  appointment: { slots: [{ id: 'itm_1', on: inDays(1), at: '10:00' }], meetingId: null },
  minutes: { on: TODAY, decisions: [{ who: 'bank', by: inDays(3) }] },
  needs: {},
  confirm: {},
  trial: { amountFen: 10_000_000, months: 12, rateBp: 400, feeFen: 0 },
  rating: { about: 'visit' },
  referral: {},
  product: { textId: 'txt_card' },
}

/** Confirmed too early, and taken back. */
const takeForAnother = async ({ say, tokens }: Book, customerId: string, owner: string, self: string) => {
  const cardId = `crd_${customerId.slice(4)}early`
  const asked = { purpose: 'service' }
  const made = await say(owner, 'card.make', { id: cardId, customerId, asked }, { customerId, cardId })
  const token = (made as { path: string }).path.split('=')[1] ?? ''
  tokens.set(cardId, token)
  await say(self, 'card.open', { token }, { customerId, cardId })
  await say(owner, 'card.confirm', { id: cardId, isCustomer: true }, { customerId })
  await say(owner, 'identity.revoke', { customerId }, { customerId })
  await say(owner, 'identity.letIn', { customerId }, { customerId })
}

export const answerCards = async (book: Book, { id, owner, self, isConfirmed }: Person): Promise<void> => {
  const customerId = `cus_${id}`
  const { say, tokens } = book
  if (isConfirmed) await takeForAnother(book, customerId, owner, self)
  const campaignId = await plantOffer(book, id, owner)
  for (const purpose of [...CARD_PURPOSES, 'rating2'] as const) {
    const cardId = purpose === 'materials' ? `crd_${id}` : `crd_${id}${purpose}`
    const asked =
      purpose === 'rating2'
        ? { purpose: 'rating', about: 'disbursed' }
        : { purpose, ...ASKED[purpose], ...(purpose === 'product' ? { campaignId } : {}) }
    const made = await say(owner, 'card.make', { id: cardId, customerId, asked }, { customerId, cardId })
    const token = (made as { path: string }).path.split('=')[1] ?? ''
    tokens.set(cardId, token)
    await say(self, 'card.open', { token }, { customerId, cardId, isTried: true })
  }
  const on = (purpose: string) => {
    const cardId = `crd_${id}${purpose}`
    return { input: { token: tokens.get(cardId) }, subject: { customerId, cardId } }
  }
  if (isConfirmed) await say(owner, 'card.confirm', { id: `crd_${id}`, isCustomer: true }, { customerId })
  const [needs, confirm, poor, good, friend, any, offer] = [
    'needs',
    'confirm',
    'rating',
    'rating2',
    'referral',
    'service',
    'product',
  ].map(on)
  if (!needs || !confirm || !poor || !good || !friend || !any || !offer) throw new Error('no cards')
  await say(
    self,
    'card.fillNeeds',
    { ...needs.input, needs: { amountFen: 1, wantedOn: null } },
    needs.subject,
  )
  await say(self, 'card.answer', { ...confirm.input, isRight: false }, confirm.subject)
  await say(self, 'card.rate', { ...poor.input, score: 2 }, { ...poor.subject, as: 'poorRating' })
  await say(self, 'card.rate', { ...good.input, score: 5 }, good.subject)
  await say(self, 'card.want', { ...offer.input, wants: true }, offer.subject)
  await say('o-friend', 'card.refer', { ...friend.input, agrees: true }, friend.subject)
  await say(self, 'card.complain', { ...any.input, id: `cpl_${id}` }, any.subject)
  // One more, that is answered and of which nobody has told the customer yet.
  if (id === 'it') await say(self, 'card.complain', { ...any.input, id: 'cpl_told' }, any.subject)
  const told = { ...any.input, tapId: `tap_${id}`, matter: 'materials', answer: 'accept' }
  await say(self, 'message.accepted', told, any.subject)
  book.branch.openApi.outbox.accept(self, 'T-service')
  // Something happens that the customer asked to be told.
  await say(owner, 'card.tickOwn', { id: `crd_${id}`, itemId: 'itm_1', isDone: true }, { customerId })
  if (!isConfirmed) return
  await say(self, 'rights.correct', { ...any.input, id: `cpl_${id}2` }, any.subject)
  await say(self, 'rights.erase', { ...any.input, id: `cpl_${id}3` }, { ...any.subject, isTried: true })
}

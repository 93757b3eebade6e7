import { verdictOf } from '#cloud/contact-verdict'
import { cardById } from '#cloud/store/cards'
import { customerById } from '#cloud/store/customers'
import { identityOf } from '#cloud/store/identities'
import type { StoredAsk } from '#cloud/store/service-books'
import type { SettingsDoc } from '#cloud/store/settings'
import type { Tick } from './jobs'

/**
 * From when on somebody may be told what was asked for, null: never. Whoever was refused, taken back or is not the one
 * known by now is nobody; a message that was asked for keeps to the hours of contact all the same (R79).
 */
export const whenToTell = async (
  { customerId, cardId }: StoredAsk,
  openid: string,
  tick: Tick,
  settings: SettingsDoc,
): Promise<number | null> => {
  const [customer, card, identity] = await Promise.all([
    customerById(customerId),
    cardById(cardId),
    identityOf(customerId),
  ])
  if (customer === null || customer.noServiceMessages === true) return null
  if (card === null || card.revokedAt !== null || card.lastsTo < tick.today) return null
  const known = identity?.openid ?? card.proposal?.openid
  if (known !== openid || (identity === null && card.refused.includes(openid))) return null
  // Who refuses to be contacted has asked for this one.
  const asking = { ...customer, journal: { ...customer.journal, refusesContact: false } }
  return verdictOf({ ...tick, settings }, asking, { purpose: 'service', channel: 'W' }, []).nextAllowedAt
}

import type { CardDoc } from '#cloud/store/card-doc'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { phoneHash } from '#cloud/store/phone-vault'

/** The last four digits may be tried so often on a card. */
export const MOST_TRIES = 5

/**
 * A card after its proposed person has tried the last four digits. They add to the proposal and confirm nothing (a mother
 * knows her son's number), and the caller is not told whether they were right.
 */
export const withDigits = (card: CardDoc, customer: CustomerDoc, digits: string): CardDoc => {
  const { proposal } = card
  if (proposal === null || proposal.tries >= MOST_TRIES) return card
  const isRight = customer.phoneHashes[1] === phoneHash(digits)
  return {
    ...card,
    proposal: { ...proposal, tries: proposal.tries + 1, hasDigits: proposal.hasDigits || isRight },
  }
}

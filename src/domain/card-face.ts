/** Which of the three faces somebody sees who opens a card. */
export type Face =
  /** The responsible officer, or the colleague with the right: the customer's page. */
  | { readonly face: 'officer' }
  /** The customer: known for certain, or so far only proposed as the first who opened. */
  | { readonly face: 'service'; readonly standing: 'confirmed' | 'proposed' }
  /** The first opener of a card that nobody has opened: to be proposed. */
  | { readonly face: 'propose' }
  /** Everybody else: the officer's public business card and nothing more. */
  | { readonly face: 'business' }

/** What is known of the opener and the card. */
export type Opening = {
  /** The caller is a colleague, and the customer is the caller's own. */
  readonly isOwner: boolean
  readonly isColleague: boolean
  /** Expired, revoked, or its customer is gone. */
  readonly hasEnded: boolean
  /** The person confirmed as this customer: the opener, another, or nobody yet. */
  readonly confirmed: 'opener' | 'other' | 'nobody'
  /** The person proposed by this card. */
  readonly proposed: 'opener' | 'other' | 'nobody'
  /** The opener is known for certain to be a person who is another customer. */
  readonly isSomebodyElse: boolean
  /** A 转介绍 card (R74): sent on to friends, so that its first opener is most likely one. */
  readonly isForFriends: boolean
}

/**
 * The three faces of one path. A forwarded card never binds a second person: the first opener is only proposed, and whoever
 * is known as somebody else (a mother opening her son's card, R82) is not even that, nor is a friend by a 转介绍 card (R74).
 */
export const faceOf = (opening: Opening): Face => {
  if (opening.isOwner) return { face: 'officer' }
  if (opening.hasEnded) return { face: 'business' }
  if (opening.confirmed === 'opener') return { face: 'service', standing: 'confirmed' }
  const isNobody = opening.isColleague || opening.isSomebodyElse || opening.isForFriends
  if (opening.confirmed === 'other' || isNobody) return { face: 'business' }
  if (opening.proposed === 'opener') return { face: 'service', standing: 'proposed' }
  return opening.proposed === 'nobody' ? { face: 'propose' } : { face: 'business' }
}

/** Who did something on a card, as the journal names them; whoever is only proposed is not called the customer (R82). */
export const DONE_BY = { confirmed: '客户', proposed: '待确认的人', friend: '朋友' } as const
export type DoneBy = (typeof DONE_BY)[keyof typeof DONE_BY]

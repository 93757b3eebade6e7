/**
 * What one person may learn of another: the money and dealings of somebody (R82), one contract by its number (R123),
 * or only the wish for a call back (R127).
 */
export type Matter =
  | { readonly kind: 'affairs' }
  | { readonly kind: 'contract'; readonly needId: string }
  | { readonly kind: 'callBack' }

/** What is recorded between the person a matter is about and the one who would hear of it. */
export type Between = {
  /** The person concerned has consented to this one's knowing, and has not withdrawn it (R83). */
  readonly hasConsent: boolean
  /** Needs to which this one is a party: 借款人, 共同借款人, 保证人 or 抵押人 (R123). */
  readonly partyOf: readonly string[]
  /** The 备用联系人 whom the person concerned has named (R127). */
  readonly isBackup: boolean
}

/** Why the wall opens, or that it stands. */
export type Door = 'self' | 'consent' | 'party' | 'backup'
export type WallAnswer =
  | { readonly isOpen: true; readonly door: Door }
  | { readonly isOpen: false; readonly sentence: string }

/** All that may be said to a 备用联系人 (R127). */
export const CALL_BACK_WORDS = '请他方便时给我回个电话。'

const closed = (matter: Matter, isBackup: boolean): WallAnswer => {
  if (matter.kind === 'callBack') {
    return { isOpen: false, sentence: '对方不是本人指定的备用联系人，不能请他转告。' }
  }
  return {
    isOpen: false,
    sentence: isBackup
      ? '对方是备用联系人，只能请他转告回电，不能说到业务。'
      : '这是另一位客户的事，没有本人同意，不能对家人或他人提起。',
  }
}

/**
 * R82, R83, R124 the wall inside a household: relations may be known, money is not shared. A mother is a stranger to
 * her son's fee: `passWall('cus_son', 'cus_mother', { kind: 'affairs' }, nothing).isOpen === false`.
 */
export const passWall = (
  aboutId: string,
  hearerId: string,
  matter: Matter,
  { hasConsent, partyOf, isBackup }: Between,
): WallAnswer => {
  if (aboutId === hearerId) return { isOpen: true, door: 'self' }
  if (hasConsent) return { isOpen: true, door: 'consent' }
  if (matter.kind === 'contract' && partyOf.includes(matter.needId)) return { isOpen: true, door: 'party' }
  if (matter.kind === 'callBack' && isBackup) return { isOpen: true, door: 'backup' }
  return closed(matter, isBackup)
}

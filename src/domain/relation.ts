/**
 * How two persons stand to each other (R82, R86, R123, R127): family may be known; 备用联系人 is whom the customer named to
 * be asked for a call back; a party belongs to one need's contract.
 */
export const RELATIONS = [
  'parent',
  'child',
  'spouse',
  'sibling',
  'other',
  'backup',
  'coBorrower',
  'guarantor',
  'mortgagor',
] as const
export type RelationKind = (typeof RELATIONS)[number]

export const RELATION_LABEL: Readonly<Record<RelationKind, string>> = {
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  sibling: '兄弟姐妹',
  other: '其他亲友',
  backup: '备用联系人',
  coBorrower: '共同借款人',
  guarantor: '保证人',
  mortgagor: '抵押人',
}

/** R123: 共同借款人, 保证人 and 抵押人 may know that contract's facts, and nothing else. */
export const isParty = (kind: RelationKind): boolean =>
  kind === 'coBorrower' || kind === 'guarantor' || kind === 'mortgagor'

/** What a relation reads as from the other side: a son's 父母 has a 子女. */
export const mirrored = (kind: RelationKind): RelationKind => {
  if (kind === 'parent') return 'child'
  return kind === 'child' ? 'parent' : kind
}

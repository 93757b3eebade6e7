/** A product name that suits the loan; amounts in yuan. */
export const productOf = (kind: 'person' | 'firm', amount: number, months: number): string => {
  if (kind === 'firm') return amount > 250_000 ? '厂房抵押贷' : months <= 12 ? '流水贷' : '小微经营贷'
  if (amount < 40_000) return '消费贷'
  if (amount < 90_000) return months <= 24 ? '装修贷' : '车位贷'
  if (amount < 160_000) return months <= 12 ? '经营贷' : '购车贷'
  if (amount < 260_000) return '经营贷'
  return '房屋抵押贷'
}

/** What may come up one day, for customers with a latent need. */
export const LATENT_PRODUCTS = [
  '消费贷',
  '经营贷',
  '房屋抵押贷',
  '车位贷',
  '装修贷',
  '购车贷',
  '续贷',
] as const

import type { Brought } from '@/domain/brought'

/** R87 `3 位留了电话，2 位接着跟，1 位已成客户`; what nobody came to is not said. */
export const broughtLine = ({ left, taken, paidOut }: Pick<Brought, 'left' | 'taken' | 'paidOut'>): string =>
  [
    `${left} 位留了电话`,
    ...(taken > 0 ? [`${taken} 位接着跟`] : []),
    ...(paidOut > 0 ? [`${paidOut} 位已成客户`] : []),
  ].join('，')

import { monthDayWords } from '@/domain/day-words'
import type { Service } from './use-card'

type Tick = Service['given']['ticks'][string]
type Item = Extract<Service['asked'], { purpose: 'materials' }>['items'][number]

const NOT_TICKED: Tick = { byOfficer: null, byCustomer: null }

export const tickOf = (ticks: Service['given']['ticks'], { id }: Item): Tick => ticks[id] ?? NOT_TICKED

/** The bank has it, or the customer says that it is ready. */
export const isDone = ({ byOfficer, byCustomer }: Tick): boolean => byOfficer !== null || byCustomer !== null

/** 「还差 2 份材料」: what neither side has ticked. */
export const missingWords = (items: readonly Item[], ticks: Service['given']['ticks']): string => {
  const missing = items.filter(item => !isDone(tickOf(ticks, item))).length
  return missing === 0 ? '材料都备好了' : `还差 ${missing} 份材料`
}

/** Beside a document: what both sides have said of it, else what to mind. */
export const tickWords = ({ byOfficer, byCustomer }: Tick, how: string): string => {
  if (byOfficer !== null) return `银行${monthDayWords(byOfficer)}收到`
  return byCustomer === null ? how : `您${monthDayWords(byCustomer)}备好`
}

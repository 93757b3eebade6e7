import type { Purpose } from '@/domain/card'
import type { Serve, Service } from './use-card'

/** What each purpose's part of a card is given. */
export type PartProps<P extends Purpose> = {
  readonly token: string
  readonly card: Service
  readonly asked: Extract<Service['asked'], { purpose: P }>
  readonly serve: Serve
}

/** Where something written on a card is kept: of the token only a beginning, which opens nothing. */
export const draftName = (token: string, what: string): string => `card:${token.slice(0, 8)}:${what};`

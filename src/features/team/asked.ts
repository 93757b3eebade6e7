import { type Day, parseDay } from '@/domain/day'
import type { Span } from '@/domain/digest'

/** Which summary a path asks for; from 我的 none is named: one's own team's, today's. */
export type Asked = { readonly teamId?: string; readonly on: Day | null; readonly span: Span }

type Params = Readonly<Partial<Record<string, string>>>

export const askedBy = ({ team, on = '', span }: Params): Asked => ({
  ...(team ? { teamId: team } : {}),
  on: parseDay(on),
  span: span === 'week' ? 'week' : 'day',
})

/** What the card in a group opens: `digestPath('tea_1', '2026-11-23', 'day')`. */
export const digestPath = (teamId: string, on: string, span: Span): string =>
  `/pages/team/index?team=${teamId}&on=${on}&span=${span}`

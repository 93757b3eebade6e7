import { isDay, type Day } from '@/domain/day'
import type { Span } from '@/domain/digest'

export type Asked = { readonly teamId: string; readonly on: Day; readonly span: Span }

/** What a card in a group opens: `digestPath({ teamId: 'tea_1', on: '2026-11-23', span: 'day' })`. */
export const digestPath = ({ teamId, on, span }: Asked): string =>
  `pages/team/index?team=${teamId}&on=${on}&span=${span}`

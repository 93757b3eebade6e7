import type { CustomerRow } from '@/contract'
import { Badge } from '@/ui/badge'

/** What to know before the reason is read: two at most, so that the name keeps its room. */
export function RowBadges({ row }: { row: CustomerRow }) {
  const { isKey, refusesContact, prefersWriting } = row.journal
  const all = [
    row.coverOf !== undefined && { text: `代${row.coverOf}`, tone: 'plain' as const },
    row.isPast && { text: '预计日已过', tone: 'warn' as const },
    refusesContact && { text: '不打扰', tone: 'plain' as const },
    isKey && { text: '重点', tone: 'calm' as const },
    prefersWriting && { text: '宜文字', tone: 'calm' as const },
  ]
  const shown = all.filter((badge): badge is Exclude<typeof badge, false> => badge !== false).slice(0, 2)
  return shown.map(({ text, tone }) => <Badge key={text} text={text} tone={tone} />)
}

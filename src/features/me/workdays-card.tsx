import type { Day } from '@/domain/day'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { overrideWords } from './me-words'

type WorkdaysCardProps = { overrides: Readonly<Record<string, 'work' | 'rest'>>; today: Day }

/** The branch's own workdays, where there are any; all else follows the State Council's calendar. */
export function WorkdaysCard({ overrides, today }: WorkdaysCardProps) {
  const days = overrideWords(overrides, today)
  if (days.length === 0) return null
  return (
    <Card id="me-workdays" title="本行另定的上班和休息" kind="list">
      {days.map(({ on, words, kind }) => (
        <Row key={on} id={`me-workday-${on}`} title={words} value={kind} />
      ))}
    </Card>
  )
}

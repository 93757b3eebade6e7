import { useQuery } from '@/lib/use-query'
import { Chips } from '@/ui/chips'

const NONE = 'none'

/** R85 one of the officer's circles as whom an offer goes to; quiet where there are none. */
export function CircleChips({ value, onChange }: { value: string; onChange: (circleId: string) => void }) {
  const { data } = useQuery('officer', 'circle.list', {})
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Chips
      id="offer-circle"
      label="哪个客群"
      options={[
        { value: NONE, text: '不按客群' },
        ...rows.map(({ id, name, total }) => ({ value: id, text: `${name} ${total}` })),
      ]}
      value={value === '' ? NONE : value}
      onChange={chosen => onChange(chosen === NONE ? '' : chosen)}
    />
  )
}

import { useState } from 'react'
import { useQuery } from '@/lib/use-query'
import { Chips } from '@/ui/chips'

/** The rest comes with a tap. */
const SHORT = 12
const MORE = 'more'

type TagChipsProps = { isOpen: boolean; tag: string | undefined; onChange: (tag: string) => void }

/** R45 the tags of one's own book, those that most customers carry first; quiet where there are none. */
export function TagChips({ isOpen, tag, onChange }: TagChipsProps) {
  const [isLong, setLong] = useState(false)
  const { data } = useQuery('officer', 'filter.tags', isOpen ? {} : null)
  const all = data?.tags ?? []
  const known = tag === undefined || all.some(one => one.tag === tag) ? all : [...all, { tag, total: 0 }]
  const at = known.findIndex(one => one.tag === tag)
  if (known.length === 0) return null
  const shown = isLong || at >= SHORT ? known : known.slice(0, SHORT)
  const rest = known.length - shown.length
  const choose = (value: string) => {
    const chosen = known[Number(value)]
    if (value === MORE) setLong(true)
    else if (chosen) onChange(chosen.tag)
  }
  return (
    <Chips
      id="filter-tag"
      label="标签"
      options={[
        ...shown.map((one, i) => ({ value: `${i}`, text: `${one.tag} ${one.total}` })),
        ...(rest > 0 ? [{ value: MORE, text: `还有 ${rest} 个` }] : []),
      ]}
      value={`${at}`}
      onChange={choose}
    />
  )
}

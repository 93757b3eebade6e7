import { isPrivateLabel } from '@/domain/private-label'
import { useQuery } from '@/lib/use-query'
import { Chips } from '@/ui/chips'

const SHORT = 16

type TagChoiceProps = { isOpen: boolean; chosen: readonly string[]; onChange: (tags: string[]) => void }

/** R85 tags of one's own book, those that most carry first, and those that are chosen already; private ones are not offered (R36). */
export function TagChoice({ isOpen, chosen, onChange }: TagChoiceProps) {
  const { data } = useQuery('officer', 'filter.tags', isOpen ? {} : null)
  const known = (data?.tags ?? []).filter(({ tag }) => !isPrivateLabel(tag)).slice(0, SHORT)
  const extra = chosen.filter(tag => !known.some(one => one.tag === tag))
  const all = [
    ...known.map(({ tag, total }) => ({ tag, text: `${tag} ${total}` })),
    ...extra.map(tag => ({ tag, text: tag })),
  ]
  if (all.length === 0) return null
  // Ids are ASCII: a chip is known by its place.
  const toggle = (at: string) => {
    const tag = all[Number(at)]?.tag
    if (tag === undefined) return
    onChange(chosen.includes(tag) ? chosen.filter(one => one !== tag) : [...chosen, tag])
  }
  return (
    <Chips
      id="circle-tags"
      label="有哪个标签（有一个就算）"
      options={all.map(({ text }, at) => ({ value: `${at}`, text }))}
      value={all.flatMap(({ tag }, at) => (chosen.includes(tag) ? [`${at}`] : []))}
      onChange={toggle}
    />
  )
}

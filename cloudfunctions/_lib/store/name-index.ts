import { pinyin } from 'pinyin-pro'
import { searchKeys } from '@/domain/search-keys'

/** What a name is sorted and found by: pinyin (and the id, so that pages continue exactly) for order, every suffix of name, pinyin and initials for search. */
export const nameIndex = (name: string, id: string): { nameKey: string; searchKeys: string[] } => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'spaced', surname: 'head' })
  return {
    nameKey: `${syllables.join(' ').toLowerCase()}|${id}`,
    searchKeys: searchKeys(
      name,
      syllables.map(one => one.toLowerCase()),
    ),
  }
}

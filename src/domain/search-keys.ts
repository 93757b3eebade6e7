const MOST_STARTS = 20
const LONGEST = 40

/** A search as it is compared: `normaliseQuery(' Ｚhou Jian ') === 'zhoujian'`. */
export const normaliseQuery = (query: string): string =>
  query.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** What a text begins with from each of its first parts on. */
const suffixes = (parts: readonly string[]): string[] =>
  parts.slice(0, MOST_STARTS).map((_, from) => [...parts.slice(from).join('')].slice(0, LONGEST).join(''))

/**
 * What a search may begin with to find a name, given the pinyin of each character (others as they are): 周建国 is found by
 * 周建国 建国 国 zhoujianguo jianguo guo zjg jg g. At most 60 keys of 40 characters: a name counts by its first 20 parts.
 */
export const searchKeys = (name: string, syllables: readonly string[]): string[] => {
  const sounds = syllables.map(normaliseQuery).filter(sound => sound !== '')
  const initials = sounds.map(sound => [...sound][0] ?? '')
  return [...new Set([[...normaliseQuery(name)], sounds, initials].flatMap(suffixes))]
}

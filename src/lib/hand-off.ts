/** What one page leaves for another that it opens: a tab page takes no parameters. */
export type HandOffs = { customers: { grades: ('A' | 'B' | 'C' | 'D' | 'E')[] } }

const left: Partial<HandOffs> = {}

/** Leaves a word for a tab page: `handOff('customers', { grades: ['A'] })`, then Taro.switchTab. */
export function handOff<K extends keyof HandOffs>(page: K, word: HandOffs[K]): void {
  left[page] = word
}

/** Takes the word left, once; the page asks whenever it is shown (useDidShow). */
export function takeHandOff<K extends keyof HandOffs>(page: K): HandOffs[K] | undefined {
  const word = left[page]
  delete left[page]
  return word
}

const EMOJI =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{20e3}|[\u{fe00}-\u{fe0f}]/gu
const UNSEEN = /\p{C}/gu
const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** A text on one line, without emoji and control characters, which messages refuse (47003): `cleaned('张\n三😀') === '张 三'`. */
export const cleaned = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(EMOJI, '')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim()

/** The whole characters of a text that fit; WeChat does not say how it counts, so the longest count, UTF-16, is kept. */
const fitting = (text: string, most: number): string => {
  let kept = ''
  for (const { segment } of clusters.segment(text)) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept
}

/** A text of at most so many characters, never within one, with … where it was cut: `cut('甲乙丙丁', 3) === '甲乙…'`. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text
  const kept = fitting(text, most - 1).trimEnd()
  return kept === '' ? '' : `${kept}…`
}

/** The same where … is not allowed. */
export const cutPlain = (text: string, most: number): string =>
  text.length <= most ? text : fitting(text, most)

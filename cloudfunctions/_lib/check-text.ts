import { logFault } from './log'
import { cloud } from './platform'
import { refuse } from './refusal'

type Verdict = { result?: { suggest?: string } }

/** Platform: msgSecCheck v2 takes 2,500 characters. */
const LONGEST = 2500
/** Scenes of msgSecCheck: 2 is a comment, what one person writes for another. */
const SCENE = 2
/** Rows are looked at so many at a time. */
const ABREAST = 10

/** Everything, in as few parts as fit. */
const partsOf = (texts: readonly string[]): string[] => {
  const content = texts.filter(Boolean).join('\n')
  const count = Math.ceil(content.length / LONGEST)
  return Array.from({ length: count }, (_, i) => content.slice(i * LONGEST, (i + 1) * LONGEST))
}

/** WeChat's word on one part; null: it cannot look at it now. */
const isFit = async (openid: string, content: string): Promise<boolean | null> => {
  const check = (cloud.openapi as { security: { msgSecCheck(p: object): Promise<Verdict> } }).security
  const verdict = await check
    .msgSecCheck({ openid, scene: SCENE, version: 2, content })
    .catch((error: unknown) => {
      logFault('msgSecCheck', error)
      return null
    })
  return verdict && verdict.result?.suggest === 'pass'
}

/** WeChat's word on any text: false where one part is not fit, null where one could not be looked at. */
export const passes = async (openid: string, texts: readonly string[]): Promise<boolean | null> => {
  const verdicts = await Promise.all(partsOf(texts).map(part => isFit(openid, part)))
  if (verdicts.includes(false)) return false
  return verdicts.includes(null) ? null : true
}

const UNFIT = '微信认为这段文字不合适，没有发出，写的都留着，请改一改。'
const CANNOT = '现在没法检查文字，写的都留着，请过一会儿再试。'

/**
 * Text that customers see or write passes WeChat's check (platform.md). What it finds risky, or cannot look at now, is
 * refused with TEXT, so that the phone keeps it as a draft.
 */
export const checkText = async (openid: string, texts: readonly string[]): Promise<void> => {
  const isFine = await passes(openid, texts)
  if (isFine === null) return refuse('TEXT', CANNOT)
  if (!isFine) return refuse('TEXT', UNFIT)
}

/** Empty where WeChat has looked. */
export type Mark = { readonly uncheckedAt?: number }

/**
 * The same of what an officer writes about a customer, which is never lost because WeChat cannot look: then the customer is
 * marked (`uncheckedAt`), and the card has it looked at before the customer reads it. Answers the mark.
 */
export const checkAbout = async (
  { openid, now }: { readonly openid: string; readonly now: number },
  texts: readonly string[],
): Promise<Mark> => {
  const isFine = await passes(openid, texts)
  if (isFine === null) return { uncheckedAt: now }
  return isFine ? {} : refuse('TEXT', UNFIT)
}

/**
 * The same of many rows at once: which of them it finds risky. All together first, so that a list without any costs one
 * look; then each by itself.
 */
export const riskyAmong = async (
  openid: string,
  rows: readonly (readonly string[])[],
): Promise<ReadonlySet<number>> => {
  const all = await passes(openid, rows.flat())
  if (all === null) return refuse('TEXT', CANNOT)
  const risky = new Set<number>()
  if (all) return risky
  for (let from = 0; from < rows.length; from += ABREAST) {
    const some = await Promise.all(rows.slice(from, from + ABREAST).map(texts => passes(openid, texts)))
    if (some.includes(null)) return refuse('TEXT', CANNOT)
    some.forEach((isFine, i) => {
      if (!isFine) risky.add(from + i)
    })
  }
  return risky
}

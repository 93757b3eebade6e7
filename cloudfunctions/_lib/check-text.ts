import { logFault } from './log'
import { cloud } from './platform'
import { refuse } from './refusal'

type Verdict = { result?: { suggest?: string } }

/** Platform: msgSecCheck v2 takes 2,500 characters. */
const LONGEST = 2500
/** Scenes of msgSecCheck: 2 is a comment, what one person writes for another. */
const SCENE = 2

/**
 * Text that customers see or write passes WeChat's check (platform.md). What it finds risky, or cannot look at now, is
 * refused with TEXT, so that the phone keeps it as a draft.
 */
export const checkText = async (openid: string, texts: readonly string[]): Promise<void> => {
  const content = texts.filter(Boolean).join('\n').slice(0, LONGEST)
  if (content === '') return
  const check = (cloud.openapi as { security: { msgSecCheck(p: object): Promise<Verdict> } }).security
  const verdict = await check
    .msgSecCheck({ openid, scene: SCENE, version: 2, content })
    .catch((error: unknown) => {
      logFault('msgSecCheck', error)
      return null
    })
  if (verdict === null) return refuse('TEXT', '现在没法检查文字，写的都留着，请过一会儿再试。')
  if (verdict.result?.suggest !== 'pass')
    return refuse('TEXT', '微信认为这段文字不合适，没有发出，写的都留着，请改一改。')
}

const MINUTE = 60_000
/** A dial that long ago is no longer 「刚才」. */
export const TALK_LIMIT_MS = 3 * 60 * MINUTE

/** What the sheet says of the dial one comes back from: "刚才通话 6 分钟"; nothing under a minute. */
export const talkWords = (dialledAt: number, backAt: number): string | undefined => {
  const minutes = Math.round((backAt - dialledAt) / MINUTE)
  const isKnown = backAt - dialledAt > MINUTE && backAt - dialledAt <= TALK_LIMIT_MS
  return isKnown ? `刚才通话 ${minutes} 分钟` : undefined
}

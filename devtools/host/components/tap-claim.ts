let isClaimed = false

/** A control answered this tap itself: the label around it must not answer it again. */
export const claimTap = (): void => {
  isClaimed = true
  queueMicrotask(() => {
    isClaimed = false
  })
}

export const isTapClaimed = (): boolean => isClaimed

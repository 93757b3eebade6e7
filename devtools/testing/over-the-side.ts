import type { Page } from 'playwright-core'

/** Runs inside the page, so it stands alone. */
const look = (): string[] => {
  /** What scrolls down scrolls sideways too, by CSS's own rule; meant is only what does nothing else. */
  const scrollsSideways = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element)
    return /auto|scroll/.test(overflowX) && /hidden|clip/.test(overflowY)
  }
  const clips = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible'
  const endsInDots = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element)
    return textOverflow === 'ellipsis' || !/^(none)?$/.test(webkitLineClamp)
  }
  /** For ears alone, or drawn with nothing to see. */
  const isUnseen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return (
      width < 2 || height < 2 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
  }
  const pxBeyond = (box: DOMRect, from: Element): number => {
    // Put far away on purpose, as a canvas for a card's picture is.
    if (box.right < -1_000) return 0
    let most = Math.max(box.right - window.innerWidth, -box.left)
    for (let around: Element | null = from; around; around = around.parentElement) {
      if (scrollsSideways(around) || endsInDots(around) || isUnseen(around)) return 0
      const edge = around.getBoundingClientRect()
      if (clips(around)) most = Math.max(most, box.right - edge.right, edge.left - box.left)
    }
    return most
  }
  const nameOf = (element: Element): string =>
    element.closest('[id]')?.id || element.className.toString() || element.tagName
  const found = new Set<string>()
  const note = (box: DOMRect, element: Element): void => {
    const px = pxBeyond(box, element)
    if (px > 1) found.add(`${nameOf(element)} by ${Math.round(px)} px`)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (!isUnseen(node) && node.parentElement) note(node.getBoundingClientRect(), node.parentElement)
      continue
    }
    if (!node.textContent?.trim() || !node.parentElement) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) note(box, node.parentElement)
  }
  return [...found]
}

/** What runs over the side of the window, or of a box that cuts it off: `value-figures by 12 px`; what scrolls sideways or ends in dots may. */
export const overTheSide = (page: Page): Promise<string[]> => page.evaluate(look)

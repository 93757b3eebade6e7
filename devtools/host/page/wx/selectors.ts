import type { Stack } from '../stack'
import { WxError } from './api'

type Maker = {
  createSelectorQuery: () => unknown
  createIntersectionObserver: (options?: object) => unknown
  createMediaQueryObserver: () => unknown
}

/** Queries of the page on top, where no component is named. */
export const selectors = (stack: Stack) => {
  const top = (): Maker => {
    const page = stack.top()
    if (!page) throw new WxError('no page')
    return page.caller as unknown as Maker
  }
  return {
    createSelectorQuery: () => top().createSelectorQuery(),
    createIntersectionObserver: (component?: Maker, options?: object) =>
      (component ?? top()).createIntersectionObserver(options),
    createMediaQueryObserver: (component?: Maker) => (component ?? top()).createMediaQueryObserver(),
  }
}

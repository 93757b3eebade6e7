import type { GeneralComponent } from 'glass-easel'
import type { PageConfig } from '../pack/package'

type Lifecycle =
  | 'onLoad'
  | 'onShow'
  | 'onReady'
  | 'onHide'
  | 'onUnload'
  | 'onPullDownRefresh'
  | 'onReachBottom'
  | 'onPageScroll'
  | 'onShareAppMessage'
  | 'onTabItemTap'
  | 'onResize'

/** What `this` is in a page. */
export type PageCaller = Record<string, unknown> & {
  route: string
  options: Record<string, string>
  data: unknown
  setData: (data: object, done?: () => void) => void
}

/** A page in the stack: its component, its code and its part of the screen. */
export type PageInstance = {
  readonly id: number
  readonly path: string
  readonly query: Record<string, string>
  readonly config: PageConfig
  readonly root: GeneralComponent
  readonly caller: PageCaller
  /** The section with bars and scroller. */
  readonly view: HTMLElement
  readonly scroller: HTMLElement
  /** Its bars and ground, in the theme that is on. */
  readonly paint: () => void
  isShown: boolean
  isReady: boolean
}

export const callPage = (page: PageInstance, name: Lifecycle, ...args: unknown[]): unknown => {
  const method = page.caller[name]
  return typeof method === 'function' ? (method.apply(page.caller, args) as unknown) : undefined
}

export const hasMethod = (page: PageInstance, name: Lifecycle): boolean =>
  typeof page.caller[name] === 'function'

import { titleOf } from '../furniture'
import { callPage, hasMethod, type PageInstance } from '../page-instance'
import type { Stack } from '../stack'
import { asyncApis, type Options, WxError } from './api'

/** A share as it would arrive in a chat; automator reads it through the host. */
export type Shared = { title: string; path: string; imageUrl?: string }

const navOf = (page: PageInstance): HTMLElement => {
  const bar = page.view.querySelector<HTMLElement>('.host-nav')
  if (!bar) throw new WxError('no navigation bar')
  return bar
}

/** What a page asks of its own window: title, colours, scrolling, pull-down, sharing. */
export const pageWindow = (stack: Stack) => {
  const top = (): PageInstance => {
    const page = stack.top()
    if (!page) throw new WxError('no page')
    return page
  }
  const scroll = ({ scrollTop, selector, offsetTop }: Options): void => {
    const { scroller } = top()
    const asked =
      typeof selector === 'string'
        ? scroller.querySelector<HTMLElement>(`[data-host-id="${selector.slice(1)}"]`)
        : null
    const to = asked ? asked.offsetTop + Number(offsetTop ?? 0) : Number(scrollTop ?? 0)
    scroller.scrollTop = to
  }
  const pullDown = (page: PageInstance): void => {
    page.view.dataset.refreshing = '1'
    callPage(page, 'onPullDownRefresh')
  }
  return {
    apis: asyncApis({
      setNavigationBarTitle: ({ title }) => {
        const at = titleOf(top().view)
        if (at) at.textContent = String(title)
      },
      setNavigationBarColor: ({ frontColor, backgroundColor }) => {
        navOf(top()).style.color = String(frontColor)
        navOf(top()).style.background = String(backgroundColor)
      },
      setBackgroundColor: () => undefined,
      setBackgroundTextStyle: () => undefined,
      showNavigationBarLoading: () => undefined,
      hideNavigationBarLoading: () => undefined,
      hideHomeButton: () => undefined,
      pageScrollTo: scroll,
      startPullDownRefresh: () => pullDown(top()),
      stopPullDownRefresh: () => {
        top().view.dataset.refreshing = ''
      },
      showShareMenu: () => undefined,
      hideShareMenu: () => undefined,
      updateShareMenu: () => undefined,
      setVisualEffectOnCapture: () => undefined,
      setTabBarBadge: () => undefined,
      removeTabBarBadge: () => undefined,
      showTabBarRedDot: () => undefined,
      hideTabBarRedDot: () => undefined,
      hideTabBar: () => undefined,
      showTabBar: () => undefined,
      setTabBarStyle: () => undefined,
      setTabBarItem: () => undefined,
    }),
    pullDown: (): void => {
      const page = top()
      if (page.config.enablePullDownRefresh !== true) throw new Error(`${page.path} has no pull-down refresh`)
      pullDown(page)
    },
    /** From the menu or a share button: the page decides in three seconds, or its title and path stand. */
    share: async (from: 'menu' | 'button', target?: unknown): Promise<Shared> => {
      const page = top()
      const query = Object.entries(page.query)
        .map(([name, value]) => `${name}=${value}`)
        .join('&')
      const otherwise = {
        title: titleOf(page.view)?.textContent ?? '',
        path: `${page.path}${query ? `?${query}` : ''}`,
      }
      if (!hasMethod(page, 'onShareAppMessage')) return otherwise
      const given = (await callPage(page, 'onShareAppMessage', { from, target })) as
        | (Partial<Shared> & { promise?: Promise<Partial<Shared>> })
        | undefined
      const { promise, ...first } = given ?? {}
      if (!promise) return { ...otherwise, ...first }
      const late = new Promise<Partial<Shared>>(done => setTimeout(() => done({}), 3000))
      return { ...otherwise, ...first, ...(await Promise.race([promise, late])) }
    },
  }
}

export type PageWindow = ReturnType<typeof pageWindow>

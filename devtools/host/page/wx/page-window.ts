import { emit } from '../bridge'
import { titleOf } from '../furniture'
import { callPage, type PageInstance } from '../page-instance'
import type { Stack } from '../stack'
import { asyncApis, type Options, WxError } from './api'
import { cardOf, type Shared } from './share'

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
      typeof selector === 'string' ? scroller.querySelector<HTMLElement>(`[id="${selector.slice(1)}"]`) : null
    const to = asked ? asked.offsetTop + Number(offsetTop ?? 0) : Number(scrollTop ?? 0)
    scroller.scrollTop = to
  }
  let hasTicket = false
  const setTicket = ({ withShareTicket }: Options): void => {
    hasTicket = withShareTicket === true
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
        const bar = navOf(top())
        bar.style.color = String(frontColor)
        bar.style.background = String(backgroundColor)
        bar.dataset.byHand = '1'
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
      showShareMenu: setTicket,
      hideShareMenu: () => undefined,
      updateShareMenu: setTicket,
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
    /** From the menu or a share button; the card is told to the tester. */
    share: async (from: 'menu' | 'button', target?: unknown): Promise<Shared> => {
      const shared = {
        ...(await cardOf(top(), from, target)),
        ...(hasTicket ? { withShareTicket: true } : {}),
      }
      emit('Host.did', { name: 'share', detail: shared })
      return shared
    },
  }
}

export type PageWindow = ReturnType<typeof pageWindow>

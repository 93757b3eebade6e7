import { Element as GlassElement } from 'glass-easel'
import type { Package } from '../pack/package'
import { reportFault } from './faults'
import type { OpenPage } from './open-page'
import { callPage, type PageInstance } from './page-instance'
import type { Target } from './paths'
import { closeData } from './set-data'

const MOST_PAGES = 10

export class Refused extends Error {}

type Guard = (page: PageInstance, what: string, act: () => void) => void
const guarded: Guard = (page, what, act) => {
  try {
    act()
  } catch (error) {
    reportFault('exception', `${page.path} ${what}`, error)
  }
}

/** The pages that are open, and the tab pages that are kept behind them. */
export const makeStack = (pkg: Package, openPage: OpenPage, onChange: (top: PageInstance) => void) => {
  let pages: PageInstance[] = []
  const tabs = new Map<string, PageInstance>()
  const tabPaths = new Set(pkg.app.tabBar?.list.map(tab => tab.pagePath) ?? [])

  const hide = (page: PageInstance | undefined): void => {
    if (!page?.isShown) return
    page.isShown = false
    guarded(page, 'onHide', () => callPage(page, 'onHide'))
    page.root.triggerPageLifetime('hide', [])
    page.view.hidden = true
  }
  const show = (page: PageInstance): void => {
    if (page.isShown) return
    page.isShown = true
    page.view.hidden = false
    guarded(page, 'onShow', () => callPage(page, 'onShow'))
    page.root.triggerPageLifetime('show', [])
    onChange(page)
    if (page.isReady) return
    page.isReady = true
    setTimeout(() => guarded(page, 'onReady', () => callPage(page, 'onReady')), 0)
  }
  const close = (page: PageInstance): void => {
    if (page.isShown) page.isShown = false
    guarded(page, 'onUnload', () => callPage(page, 'onUnload'))
    closeData(page.root)
    GlassElement.pretendDetached(page.root)
    page.view.remove()
    tabs.delete(page.path)
  }
  const open = (target: Target, isFirst: boolean): PageInstance => {
    const page = openPage(target, { isFirst, onBack: () => stack.back(1) })
    if (tabPaths.has(target.path)) tabs.set(target.path, page)
    return page
  }
  const known = (target: Target, call: string): void => {
    if (!pkg.pages.includes(target.path)) throw new Refused(`page "${target.path}" is not found`)
    if (call !== 'switchTab' && call !== 'reLaunch' && tabPaths.has(target.path)) {
      throw new Refused(`can not ${call} a tabbar page`)
    }
    if (call === 'switchTab' && !tabPaths.has(target.path))
      throw new Refused('can not switch to no-tabBar page')
  }

  const stack = {
    all: (): readonly PageInstance[] => pages,
    /** With the tab pages that wait behind. */
    kept: (): readonly PageInstance[] => [...new Set([...pages, ...tabs.values()])],
    top: (): PageInstance | undefined => pages.at(-1),
    isTab: (path: string) => tabPaths.has(path),
    navigateTo: (target: Target): PageInstance => {
      known(target, 'navigateTo')
      if (pages.length >= MOST_PAGES) throw new Refused(`webview count limit exceed`)
      hide(pages.at(-1))
      const page = open(target, false)
      pages = [...pages, page]
      show(page)
      return page
    },
    redirectTo: (target: Target): PageInstance => {
      known(target, 'redirectTo')
      const last = pages.at(-1)
      const page = open(target, pages.length <= 1)
      if (last) close(last)
      pages = [...pages.slice(0, -1), page]
      show(page)
      return page
    },
    reLaunch: (target: Target): PageInstance => {
      known(target, 'reLaunch')
      const old = new Set([...pages, ...tabs.values()])
      for (const page of [...old].reverse()) close(page)
      const page = open(target, true)
      pages = [page]
      show(page)
      return page
    },
    switchTab: (target: Target): PageInstance => {
      known(target, 'switchTab')
      const kept = tabs.get(target.path)
      const last = pages.at(-1)
      if (last !== kept) hide(last)
      for (const page of [...pages].reverse()) if (!tabPaths.has(page.path)) close(page)
      const page = kept ?? open({ path: target.path, query: {} }, true)
      pages = [page]
      show(page)
      return page
    },
    back: (delta: number): void => {
      const stays = Math.max(1, pages.length - Math.max(1, delta))
      if (pages.length <= 1) throw new Refused('cannot navigate back at first page.')
      const going = pages.slice(stays).reverse()
      pages = pages.slice(0, stays)
      for (const page of going) close(page)
      const top = pages.at(-1)
      if (top) show(top)
    },
    /** The whole app goes behind or comes back. */
    hideTop: () => hide(pages.at(-1)),
    showTop: () => {
      const top = pages.at(-1)
      if (top) show(top)
    },
  }
  return stack
}

export type Stack = ReturnType<typeof makeStack>

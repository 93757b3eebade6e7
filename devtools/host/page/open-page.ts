import type { GeneralComponent } from 'glass-easel'
import type { Package, PageConfig, WindowConfig } from '../pack/package'
import type { Code } from './code'
import type { Device } from './device'
import { makeFrame } from './furniture'
import type { Loader } from './loader'
import type { PageCaller, PageInstance } from './page-instance'
import { callPage } from './page-instance'
import type { Target } from './paths'

let next = 0

const windowOf = (pkg: Package, path: string): PageConfig & WindowConfig => ({
  ...pkg.app.window,
  ...pkg.configs[path],
})

const onScroll = (page: PageInstance): void => {
  const { scrollTop, scrollHeight, clientHeight } = page.scroller
  callPage(page, 'onPageScroll', { scrollTop })
  const distance = page.config.onReachBottomDistance ?? 50
  const isNear = scrollTop + clientHeight >= scrollHeight - distance
  const wasNear = page.view.dataset.near === '1'
  page.view.dataset.near = isNear ? '1' : ''
  if (isNear && !wasNear && scrollTop > 0) callPage(page, 'onReachBottom')
}

export type OpenPage = (target: Target, options: { isFirst: boolean; onBack: () => void }) => PageInstance

/** Makes a page: its files, its component, its frame on the screen, then onLoad. */
export const makeOpenPage =
  (parts: {
    pkg: Package
    device: Device
    code: Code
    loader: Loader
    screens: HTMLElement
    isDefined: (path: string) => boolean
  }): OpenPage =>
  ({ path, query }, { isFirst, onBack }) => {
    const { pkg, device, code, loader, screens, isDefined } = parts
    const isTab = pkg.app.tabBar?.list.some(tab => tab.pagePath === path) ?? false
    const hasTabBar = isTab && pkg.app.tabBar?.custom !== true
    code.ensure(path, loader)
    if (!isDefined(path)) throw new Error(`${path}.js defines no page`)
    const config = windowOf(pkg, path)
    const frame = makeFrame(pkg, device, path, config, { isFirst, hasTabBar, onBack })
    screens.append(frame.view)
    const root = code.backend.createRoot('wx-page', code.space, path)
    const caller = root.get() as unknown as PageCaller
    Object.assign(caller, { route: path, __route__: path, options: query })
    next += 1
    const page: PageInstance = {
      id: next,
      path,
      query,
      config,
      root: root.getComponent() as GeneralComponent,
      caller,
      view: frame.view,
      scroller: frame.scroller,
      paint: frame.paint,
      isShown: false,
      isReady: false,
    }
    type Backend = Parameters<typeof root.attach>[0]
    root.attach(frame.scroller as unknown as Backend, frame.place as unknown as Backend)
    frame.scroller.addEventListener('scroll', () => onScroll(page), { passive: true })
    callPage(page, 'onLoad', query)
    return page
  }

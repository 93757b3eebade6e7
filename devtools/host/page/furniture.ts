import type { Package, PageConfig, TabBarConfig } from '../pack/package'
import { CAPSULE, type Device, NAV_BAR, TAB_BAR } from './device'
import { el } from './dom'
import { themed } from './theme'

/** How much of the screen a page's own web view has, as wx.getWindowInfo tells it. */
export const windowHeight = (device: Device, config: PageConfig, hasTabBar: boolean): number => {
  const top = config.navigationStyle === 'custom' ? 0 : device.statusBar + NAV_BAR
  const bottom = hasTabBar ? TAB_BAR + device.safeBottom : 0
  return device.height - top - bottom
}

export const titleOf = (view: HTMLElement): HTMLElement | null => view.querySelector('.host-title')

export type Frame = {
  view: HTMLElement
  scroller: HTMLElement
  place: HTMLElement
  /** Anew in the theme that is on. */
  paint: () => void
}

/** The section of one page: status bar, navigation bar with the capsule, and the part that scrolls. */
export const makeFrame = (
  pkg: Package,
  device: Device,
  path: string,
  config: PageConfig,
  options: { isFirst: boolean; hasTabBar: boolean; onBack: () => void },
): Frame => {
  const height = windowHeight(device, config, options.hasTabBar)
  const isCustom = config.navigationStyle === 'custom'
  const word = (value: string | undefined, otherwise: string) =>
    themed(value ?? otherwise, pkg.theme, device.theme) || otherwise
  const place = el('wx-page')
  const scroller = el('div', { class: 'host-scroller' }, place)
  const web = el('div', { class: 'host-web', 'data-page': path }, scroller)
  web.style.cssText = `height:${height}px;--host-vh:${height / 100}px;--host-safe-top:${device.statusBar}px;--host-safe-bottom:${options.hasTabBar ? 0 : device.safeBottom}px`
  const bar = el('div', { class: 'host-nav' })
  bar.style.paddingTop = `${device.statusBar}px`
  const paint = (): void => {
    web.style.background = word(config.backgroundColor, '#ffffff')
    // What the page has set itself stays.
    if (bar.dataset.byHand) return
    bar.style.background = isCustom ? 'transparent' : word(config.navigationBarBackgroundColor, '#000000')
    bar.style.color = word(config.navigationBarTextStyle, 'white')
  }
  paint()
  if (!isCustom) {
    const back = el('button', { class: 'host-back' }, options.isFirst ? '' : '‹')
    back.addEventListener('click', options.onBack)
    bar.append(back, el('span', { class: 'host-title' }, config.navigationBarTitleText ?? ''))
  }
  bar.append(el('div', { class: 'host-capsule' }, '···', el('i'), '◉'))
  const view = el('section', { class: isCustom ? 'host-page host-page-custom' : 'host-page' }, bar, web)
  return { view, scroller, place, paint }
}

/** WeChat's own tab bar; where it is custom the page's own is drawn instead. */
export const makeTabBar = (
  pkg: Package,
  device: Device,
  config: TabBarConfig,
  onTap: (path: string, index: number) => void,
): { bar: HTMLElement; paint: (path: string) => void } => {
  const bar = el('div', { class: 'host-tabs' })
  const word = (value: string) => themed(value, pkg.theme, device.theme)
  bar.style.cssText = `height:${TAB_BAR}px;padding-bottom:${device.safeBottom}px`
  for (const [index, { pagePath, text }] of config.list.entries()) {
    const tab = el('button', { 'data-path': pagePath }, text)
    tab.addEventListener('click', () => onTap(pagePath, index))
    bar.append(tab)
  }
  const paint = (path: string): void => {
    bar.style.background = word(config.backgroundColor ?? '#ffffff')
    bar.hidden = !config.list.some(tab => tab.pagePath === path)
    for (const tab of bar.querySelectorAll<HTMLElement>('button')) {
      const isOn = tab.dataset.path === path
      tab.style.color = word((isOn ? config.selectedColor : config.color) ?? '#999999')
    }
  }
  return { bar, paint }
}

export const hostCss = `
html,body{margin:0;height:100%;overflow:hidden;font:16px/normal -apple-system,"Noto Sans SC",sans-serif}
button,input{font-family:inherit}
.host-page{position:absolute;inset:0;display:flex;flex-direction:column;background:#fff}
.host-page[hidden]{display:none}
.host-nav{position:relative;z-index:2;flex:none;height:${NAV_BAR}px;display:flex;align-items:center;justify-content:center}
.host-page-custom>.host-nav{position:absolute;inset:0 0 auto;pointer-events:none;color:#000!important}
.host-title{font-weight:600;font-size:17px;max-width:55%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.host-back{position:absolute;left:8px;font-size:28px;border:0;background:none;color:inherit;height:${NAV_BAR}px;width:44px}
.host-capsule{position:absolute;right:${CAPSULE.right}px;bottom:${CAPSULE.top}px;width:${CAPSULE.width}px;height:${CAPSULE.height}px;box-sizing:border-box;border:1px solid #8884;border-radius:16px;display:flex;align-items:center;justify-content:space-around;font-size:13px}
.host-web{position:relative;flex:none;overflow:hidden;transform:translateZ(0)}
.host-scroller{height:100%;overflow:hidden auto;scrollbar-width:none}
.host-scroller::-webkit-scrollbar{display:none}
wx-page{display:block;position:relative;min-height:100%;box-sizing:border-box}
.host-tabs{position:absolute;inset:auto 0 0;z-index:3;display:flex;border-top:1px solid #0001}
.host-tabs>button{flex:1;border:0;background:none;font-size:11px}
.host-layer{position:fixed;inset:0;pointer-events:none;z-index:50}
.host-over{position:fixed;inset:0;z-index:90;display:flex;align-items:center;justify-content:center;pointer-events:none}
.host-over.host-modal{background:#0008;pointer-events:auto}
.host-over.host-sheet{align-items:flex-end}
.host-toast{background:#4c4c4c;color:#fff;border-radius:8px;padding:14px 18px;max-width:60%;text-align:center;font-size:15px}
.host-box{background:#fff;color:#000;border-radius:12px;width:300px;text-align:center;overflow:hidden}
.host-box>p{margin:0;padding:20px 20px 4px;font-weight:600}.host-box>div{padding:8px 20px 24px;color:#0009}
.host-box>footer{display:flex;border-top:1px solid #0002}
.host-box button{flex:1;border:0;background:none;padding:16px 0;font-size:17px;width:100%}
.host-sheet>.host-box{width:100%;border-radius:12px 12px 0 0}
@media(prefers-color-scheme:dark){[data-darkmode] .host-box{background:#2c2c2c;color:#fff}[data-darkmode] .host-box>div,[data-darkmode] .host-box button{color:#fffc}}
`

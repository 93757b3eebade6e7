import type { BuiltInNode } from './built-in'
import { make } from './dom'
import type { SCROLL_PROPERTIES } from './scroll-view'

type ScrollNode = BuiltInNode<typeof SCROLL_PROPERTIES>

/** Pull-down refresh of a scroll-view: pulling, refresh, restore and abort, as WeChat fires them. */
export const refresher = ({ element, values, fire, on, set }: ScrollNode, box: HTMLElement) => {
  const bar = make('div', 'wx-refresher', make('i'), make('i'), make('i'))
  bar.hidden = true
  element.prepend(bar)

  let from: number | undefined
  let pulled = 0
  let isOpen = false

  const draw = (height: number) => {
    bar.hidden = !values.refresherEnabled
    bar.style.height = `${height}px`
    box.style.transform = height > 0 ? `translateY(${height}px)` : ''
  }
  const open = () => {
    isOpen = true
    draw(values.refresherThreshold)
  }
  const close = () => {
    if (!isOpen) return
    isOpen = false
    draw(0)
    fire('refresherrestore', { dy: 0 })
  }
  /** The pull went far enough: the page hears of it and closes with refresher-triggered. */
  const trigger = () => {
    if (isOpen) return
    open()
    set('refresherTriggered', true)
    fire('refresherrefresh', { dy: values.refresherThreshold })
  }

  const yOf = (event: unknown): number | undefined =>
    (event as { touches?: readonly { clientY: number }[] }).touches?.[0]?.clientY
  on('touchstart', event => {
    from = values.refresherEnabled && box.scrollTop <= 0 && !isOpen ? yOf(event) : undefined
    pulled = 0
  })
  on('touchmove', event => {
    const y = yOf(event)
    if (from === undefined || y === undefined) return
    pulled = Math.max(0, y - from) / 2
    if (pulled === 0) return
    draw(pulled)
    fire('refresherpulling', { dy: pulled })
  })
  const release = () => {
    if (from === undefined) return
    from = undefined
    if (pulled >= values.refresherThreshold) trigger()
    else if (pulled > 0) {
      draw(0)
      fire('refresherabort', { dy: pulled })
    }
  }
  on('touchend', release)
  on('touchcancel', release)

  return {
    trigger,
    update: (changed: ReadonlySet<string>) => {
      bar.hidden = !values.refresherEnabled
      bar.style.background = values.refresherBackground
      bar.dataset.style = values.refresherDefaultStyle
      if (!changed.has('refresherTriggered') || !values.refresherEnabled) return
      if (!values.refresherTriggered) close()
      else if (!isOpen) {
        open()
        fire('refresherrefresh', { dy: values.refresherThreshold })
      }
    },
  }
}

import { make } from './dom'

export const ITEM_HEIGHT = 44

export type Wheel = {
  readonly element: HTMLElement
  readonly index: () => number
  readonly show: (items: readonly string[], index: number) => void
}

const REST_MS = 100

/** A column of a sheet: scrolls, stops on an item, says where; a click on an item goes there. */
export const wheel = (onRest: (index: number) => void): Wheel => {
  const element = make('div', 'wx-wheel')
  element.setAttribute('role', 'listbox')
  let at = 0
  let shown: readonly string[] = []
  let rest: ReturnType<typeof setTimeout> | undefined

  const mark = () =>
    Array.from(element.children).forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === at))
    })
  const go = (index: number) => {
    element.scrollTop = index * ITEM_HEIGHT
  }
  const settle = (index: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, index))
    if (next === at) return
    at = next
    mark()
    onRest(at)
  }
  element.addEventListener('scroll', () => {
    clearTimeout(rest)
    rest = setTimeout(() => settle(Math.round(element.scrollTop / ITEM_HEIGHT)), REST_MS)
  })
  element.addEventListener('click', event => {
    const index = Array.from(element.children).indexOf(event.target as Element)
    if (index < 0) return
    go(index)
    settle(index)
  })
  return {
    element,
    index: () => at,
    show: (items, index) => {
      at = Math.max(0, Math.min(items.length - 1, index))
      if (items.join('\n') !== shown.join('\n')) {
        element.replaceChildren(
          ...items.map(item => {
            const row = make('div', 'wx-wheel-item', item)
            row.setAttribute('role', 'option')
            return row
          }),
        )
        shown = [...items]
      }
      mark()
      go(at)
    },
  }
}

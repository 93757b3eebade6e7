import type { Element as GlassElement } from 'glass-easel'
import { builtIn, controlOf } from './built-in'
import { make } from './dom'
import { refresher } from './refresher'

export type ScrollOffset = {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly scrollWidth: number
  readonly scrollHeight: number
}

export const scrollOffsetOf = (component: GlassElement): ScrollOffset | undefined =>
  controlOf(component)?.act?.scrollOffset?.() as ScrollOffset | undefined

export const SCROLL_PROPERTIES = {
  scrollX: false,
  scrollY: false,
  upperThreshold: 50,
  lowerThreshold: 50,
  scrollTop: null as unknown,
  scrollLeft: null as unknown,
  scrollIntoView: '',
  scrollIntoViewAlignment: 'start',
  scrollWithAnimation: false,
  enableBackToTop: false,
  enableFlex: false,
  enhanced: false,
  pagingEnabled: false,
  bounces: true,
  showScrollbar: true,
  scrollAnchoring: false,
  refresherEnabled: false,
  refresherThreshold: 45,
  refresherDefaultStyle: 'black',
  refresherBackground: '#FFF',
  refresherTriggered: false,
  type: 'list',
  reverse: false,
  usingSticky: false,
}

const END_MS = 120

export const scrollView = builtIn('scroll-view', SCROLL_PROPERTIES, node => {
  const { element, component, values, fire } = node
  const content = make('div', 'wx-scroll-content')
  const box = make('div', 'wx-scroll-box', content)
  element.append(box)
  const refresh = refresher(node, box)

  let last = { top: 0, left: 0 }
  let isMoving = false
  let rest: ReturnType<typeof setTimeout> | undefined
  const offset = (): ScrollOffset => ({
    scrollLeft: box.scrollLeft,
    scrollTop: box.scrollTop,
    scrollWidth: box.scrollWidth,
    scrollHeight: box.scrollHeight,
  })
  const edge = (name: string, direction: string) => fire(name, { direction })

  /** An edge is told once on coming near it, not for every pixel there. */
  const tellEdges = (now: { top: number; left: number }) => {
    const axes = [
      {
        was: last.top,
        is: now.top,
        rest: box.scrollHeight - box.clientHeight,
        on: values.scrollY,
        ends: ['top', 'bottom'],
      },
      {
        was: last.left,
        is: now.left,
        rest: box.scrollWidth - box.clientWidth,
        on: values.scrollX,
        ends: ['left', 'right'],
      },
    ] as const
    for (const { was, is, rest: room, on, ends } of axes) {
      if (!on || was === is) continue
      if (is < was && is <= values.upperThreshold && was > values.upperThreshold)
        edge('scrolltoupper', ends[0])
      if (is > was && room - is <= values.lowerThreshold && room - was > values.lowerThreshold)
        edge('scrolltolower', ends[1])
    }
  }
  box.addEventListener('scroll', () => {
    const now = { top: box.scrollTop, left: box.scrollLeft }
    if (!isMoving && values.enhanced) fire('dragstart', { ...offset() })
    isMoving = true
    fire('scroll', { ...offset(), deltaX: last.left - now.left, deltaY: last.top - now.top })
    tellEdges(now)
    last = now
    clearTimeout(rest)
    rest = setTimeout(() => {
      isMoving = false
      fire('scrollend', { ...offset() })
    }, END_MS)
  })

  const scrollTo = (to: { top?: number; left?: number; animated?: boolean }) => {
    const behavior = (to.animated ?? values.scrollWithAnimation) ? 'smooth' : 'instant'
    const { animated: _, ...where } = to
    if (box.scrollTo) box.scrollTo({ ...where, behavior: behavior as ScrollBehavior })
    else Object.assign(box, { scrollTop: to.top ?? box.scrollTop, scrollLeft: to.left ?? box.scrollLeft })
  }
  const intoView = () => {
    const id = values.scrollIntoView
    const found = id && component.ownerShadowRoot?.querySelector(`#${id}`)
    const target = found ? (found.getBackendElement() as unknown as HTMLElement | null) : null
    if (!target || !box.contains(target)) return
    const outer = box.getBoundingClientRect()
    const inner = target.getBoundingClientRect()
    scrollTo({
      ...(values.scrollY ? { top: box.scrollTop + inner.top - outer.top } : {}),
      ...(values.scrollX ? { left: box.scrollLeft + inner.left - outer.left } : {}),
    })
  }
  const wanted = (value: unknown) =>
    value === null || value === '' ? Number.NaN : Number.parseFloat(String(value))
  const place = (changed: ReadonlySet<string>) => {
    const top = wanted(values.scrollTop)
    const left = wanted(values.scrollLeft)
    if (changed.has('scrollTop') && Number.isFinite(top)) scrollTo({ top })
    if (changed.has('scrollLeft') && Number.isFinite(left)) scrollTo({ left })
    // The rows that it names may be in the same setData.
    if (changed.has('scrollIntoView')) queueMicrotask(intoView)
  }

  return {
    slot: content,
    attached: () => {
      const all = new Set(['scrollTop', 'scrollLeft', 'scrollIntoView'])
      place(all)
      // A page that is built before it is shown has no layout yet.
      requestAnimationFrame(() => {
        if (box.scrollTop === 0 && box.scrollLeft === 0) place(all)
      })
    },
    update: changed => {
      element.toggleAttribute('scroll-x', values.scrollX)
      element.toggleAttribute('scroll-y', values.scrollY)
      element.toggleAttribute('enable-flex', values.enableFlex)
      element.toggleAttribute('paging', values.enhanced && values.pagingEnabled)
      element.toggleAttribute('bar-hidden', values.enhanced && !values.showScrollbar)
      if (element.isConnected) place(changed as ReadonlySet<string>)
      refresh.update(changed as ReadonlySet<string>)
    },
    control: {
      act: {
        scrollTo: (left, top) => scrollTo({ left: Number(left), top: Number(top), animated: false }),
        scrollTop: () => box.scrollTop,
        scrollLeft: () => box.scrollLeft,
        scrollWidth: () => box.scrollWidth,
        scrollHeight: () => box.scrollHeight,
        scrollOffset: offset,
        intoView,
        refresh: refresh.trigger,
      },
    },
  }
})

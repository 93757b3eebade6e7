import { builtIn, propertiesOf } from './built-in'
import { make } from './dom'
import { nodeOf } from './gestures'

export const swiperItem = builtIn('swiper-item', { itemId: '', skipHiddenItemLayout: false }, () => ({}))

export const swiper = builtIn(
  'swiper',
  {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    currentItemId: '',
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: '0px',
    nextMargin: '0px',
    displayMultipleItems: 1,
    easingFunction: 'default',
  },
  ({ element, values, fire, on, set }) => {
    const slides = make('div', 'wx-swiper-slides')
    const dots = make('div', 'wx-swiper-dots')
    element.append(make('div', 'wx-swiper-frame', slides), dots)
    let shown = 0
    let clock: ReturnType<typeof setInterval> | undefined
    let ended: ReturnType<typeof setTimeout> | undefined

    const items = () => Array.from(slides.children)
    const itemId = (index: number) => {
      const node = nodeOf(items()[index])
      return String((node && propertiesOf(node)?.itemId) ?? '')
    }
    const draw = () => {
      const step = 100 / Math.max(1, values.displayMultipleItems)
      slides.style.setProperty('--part', `${step}%`)
      slides.style.transitionDuration = `${values.duration}ms`
      const axis = values.vertical ? 'Y' : 'X'
      slides.style.transform = `translate${axis}(${-shown * step}%)`
      dots.hidden = !values.indicatorDots
      dots.replaceChildren(
        ...items().map((_, index) => {
          const dot = make('i')
          dot.style.background = index === shown ? values.indicatorActiveColor : values.indicatorColor
          return dot
        }),
      )
    }
    const go = (wanted: number, source: '' | 'autoplay' | 'touch') => {
      const count = items().length
      if (count === 0) return
      const next = values.circular ? (wanted + count) % count : Math.max(0, Math.min(count - 1, wanted))
      if (next === shown) return
      shown = next
      if (source) set('current', next)
      draw()
      const detail = { current: next, currentItemId: itemId(next), source }
      fire('change', detail)
      clearTimeout(ended)
      ended = setTimeout(() => fire('animationfinish', detail), values.duration)
    }
    const along = (event: unknown) => {
      const at = (event as { changedTouches?: readonly { clientX: number; clientY: number }[] })
        .changedTouches?.[0]
      return values.vertical ? (at?.clientY ?? 0) : (at?.clientX ?? 0)
    }
    let from = 0
    on('touchstart', event => {
      from = along(event)
    })
    on('touchend', event => {
      const way = along(event) - from
      if (Math.abs(way) > 40) go(shown + (way < 0 ? 1 : -1), 'touch')
    })
    const play = () => {
      clearInterval(clock)
      if (values.autoplay && element.isConnected)
        clock = setInterval(() => go(shown + 1, 'autoplay'), values.interval)
    }
    const observer = new MutationObserver(() => draw())
    return {
      slot: slides,
      attached: () => {
        observer.observe(slides, { childList: true })
        shown = Math.min(values.current, Math.max(0, items().length - 1))
        draw()
        play()
      },
      detached: () => {
        observer.disconnect()
        clearInterval(clock)
        clearTimeout(ended)
      },
      update: changed => {
        element.toggleAttribute('vertical', values.vertical)
        if (!element.isConnected) return
        if (changed.has('current')) go(values.current, '')
        if (changed.has('currentItemId') && values.currentItemId)
          go(
            items().findIndex((_, index) => itemId(index) === values.currentItemId),
            '',
          )
        draw()
        if (changed.has('autoplay') || changed.has('interval')) play()
      },
      control: { act: { swipeTo: index => go(Number(index), 'touch') } },
    }
  },
)

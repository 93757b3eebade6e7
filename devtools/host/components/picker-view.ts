import { builtIn, controlOf } from './built-in'
import { make } from './dom'
import { nodeOf } from './gestures'
import { scopedClass } from './scoped-class'

const REST_MS = 100

type Owner = { readonly moved: () => void; readonly started: () => void }

const owners = new WeakMap<Element, Owner>()

export const pickerViewColumn = builtIn('picker-view-column', {}, ({ element }) => {
  const items = make('div', 'wx-picker-view-items')
  element.append(items)
  let rest: ReturnType<typeof setTimeout> | undefined
  let at = 0
  const owner = () => {
    const around = element.closest('wx-picker-view')
    return around ? owners.get(around) : undefined
  }
  const height = () => (items.firstElementChild as HTMLElement | null)?.offsetHeight || 34
  const go = (index: number) => {
    const item = items.children[index] as HTMLElement | undefined
    if (item) element.scrollTop = item.offsetTop - (element.clientHeight - item.offsetHeight) / 2
  }
  const settle = (index: number) => {
    const next = Math.max(0, Math.min(items.childElementCount - 1, index))
    if (next === at) return
    at = next
    owner()?.moved()
  }
  element.addEventListener('scroll', () => {
    const nearest = Math.round(element.scrollTop / height())
    if (rest === undefined && nearest !== at) owner()?.started()
    clearTimeout(rest)
    rest = setTimeout(() => {
      rest = undefined
      settle(nearest)
      go(at)
    }, REST_MS)
  })
  return {
    slot: items,
    control: {
      value: () => at,
      act: {
        put: index => {
          at = Number(index)
          go(at)
        },
        moveTo: index => {
          go(Number(index))
          settle(Number(index))
        },
      },
    },
  }
})

export const pickerView = builtIn(
  'picker-view',
  {
    value: [] as unknown,
    name: '',
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
  },
  ({ element, component, values, fire, set }) => {
    const columns = make('div', 'wx-picker-view-columns')
    const mask = make('div', 'wx-picker-view-mask')
    const indicator = make('div', 'wx-picker-view-indicator')
    element.append(columns, mask, indicator)

    const controls = () =>
      Array.from(columns.children).flatMap(child => {
        const node = nodeOf(child)
        const control = node && controlOf(node)
        return control?.act?.put ? [control] : []
      })
    const value = () => controls().map(control => Number(control.value?.()))
    const place = () => {
      const item = indicator.offsetHeight || 34
      element.style.setProperty('--wx-item', `${item}px`)
      element.style.setProperty('--wx-room', `${Math.max(0, (element.clientHeight - item) / 2)}px`)
      const wanted = Array.isArray(values.value) ? values.value : []
      controls().forEach((control, column) => {
        control.act?.put?.(wanted[column] ?? 0)
      })
    }
    owners.set(element, {
      started: () => fire('pickstart'),
      moved: () => {
        set('value', value())
        fire('pickend')
        fire('change', { value: value() })
      },
    })
    return {
      slot: columns,
      attached: () => {
        queueMicrotask(place)
        // A page that is built before it is shown has no layout yet.
        requestAnimationFrame(place)
      },
      update: changed => {
        indicator.setAttribute('style', values.indicatorStyle)
        indicator.className = `wx-picker-view-indicator ${scopedClass(component, values.indicatorClass)}`
        mask.setAttribute('style', values.maskStyle)
        mask.className = `wx-picker-view-mask ${scopedClass(component, values.maskClass)}`
        if (changed.has('value') && element.isConnected) queueMicrotask(place)
      },
      control: {
        value,
        act: { moveTo: (column, index) => controls()[Number(column)]?.act?.moveTo?.(index) },
      },
    }
  },
)

import { builtIn } from './built-in'
import { make } from './dom'

export const slider = builtIn(
  'slider',
  {
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    color: '#e9e9e9',
    selectedColor: '#1aad19',
    activeColor: '#1aad19',
    backgroundColor: '#e9e9e9',
    blockSize: 28,
    blockColor: '#ffffff',
    showValue: false,
    name: '',
  },
  ({ element, values, fire, on, set }) => {
    const track = make('div', 'wx-slider-track')
    const done = make('div', 'wx-slider-done')
    const block = make('div', 'wx-slider-block')
    const said = make('div', 'wx-slider-value')
    const bar = make('div', 'wx-slider-bar', track, done, block)
    element.append(bar, said)
    element.setAttribute('role', 'slider')

    const allowed = (wanted: number) => {
      const { min, max, step } = values
      const stepped = step > 0 ? min + Math.round((wanted - min) / step) * step : wanted
      return Number(Math.max(min, Math.min(max, stepped)).toFixed(6))
    }
    const show = () => {
      const { value, min, max, blockSize } = values
      const share = max > min ? ((value - min) / (max - min)) * 100 : 0
      done.style.width = `${share}%`
      block.style.left = `${share}%`
      block.style.cssText += `;width:${blockSize}px;height:${blockSize}px;background:${values.blockColor}`
      track.style.background = values.backgroundColor
      done.style.background = values.activeColor
      said.textContent = values.showValue ? String(value) : ''
      said.hidden = !values.showValue
      element.setAttribute('aria-valuenow', String(value))
    }
    const put = (wanted: number, event: 'change' | 'changing') => {
      const value = allowed(wanted)
      if (event === 'changing' && value === values.value) return
      set('value', value)
      show()
      fire(event, { value })
    }
    const follow = (kind: 'change' | 'changing') => (event: unknown) => {
      const at = (event as { changedTouches?: readonly { clientX: number }[] }).changedTouches?.[0]
      const { left, width } = bar.getBoundingClientRect()
      if (values.disabled || !at || width === 0) return
      put(values.min + ((at.clientX - left) / width) * (values.max - values.min), kind)
    }
    on('touchmove', follow('changing'))
    on('touchend', follow('change'))
    let first: number | undefined
    return {
      update: () => {
        values.value = allowed(values.value)
        first ??= values.value
        element.toggleAttribute('disabled', values.disabled)
        show()
      },
      control: {
        value: () => values.value,
        reset: () => {
          set('value', first ?? values.min)
          show()
        },
        act: { slideTo: value => put(Number(value), 'change') },
      },
    }
  },
)

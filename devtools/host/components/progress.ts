import { builtIn } from './built-in'
import { make } from './dom'

export const progress = builtIn(
  'progress',
  {
    percent: 0,
    showInfo: false,
    borderRadius: 0,
    fontSize: 16,
    strokeWidth: 6,
    color: '#09bb07',
    activeColor: '',
    backgroundColor: '#ebebeb',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  ({ element, values, fire }) => {
    const done = make('div', 'wx-progress-done')
    const bar = make('div', 'wx-progress-bar', done)
    const said = make('div', 'wx-progress-info')
    element.append(bar, said)
    element.setAttribute('role', 'progressbar')
    return {
      update: changed => {
        const percent = Math.max(0, Math.min(100, values.percent))
        bar.style.cssText = `height:${values.strokeWidth}px;border-radius:${values.borderRadius}px;background:${values.backgroundColor}`
        done.style.cssText = `width:${percent}%;background:${values.activeColor || values.color}`
        if (values.active) done.style.transition = `width ${percent * values.duration}ms linear`
        said.textContent = values.showInfo ? `${percent}%` : ''
        said.style.fontSize = `${values.fontSize}px`
        element.setAttribute('aria-valuenow', String(percent))
        if (values.active && changed.has('percent')) fire('activeend', { curPercent: percent })
      },
    }
  },
)

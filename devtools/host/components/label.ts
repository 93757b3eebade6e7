import type { Element as GlassElement } from 'glass-easel'
import { builtIn, controlOf } from './built-in'
import { isTapClaimed } from './tap-claim'

const LABELED = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea, wx-picker'

export const label = builtIn('label', { for: '' }, ({ element, component, values, on }) => {
  on('tap', () => {
    if (isTapClaimed()) return
    const inner = element.querySelector<HTMLElement & { __wxElement?: GlassElement }>(LABELED)?.__wxElement
    const named = values.for ? component.ownerShadowRoot?.getElementById(values.for) : undefined
    const target = values.for ? named : inner
    if (target && !controlOf(target)?.isTapBlocked?.()) controlOf(target)?.activate?.()
  })
  return {}
})

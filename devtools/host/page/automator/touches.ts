import type { Element as GlassElement } from 'glass-easel'
import { deliver, type Finger } from '../../components/gestures'
import type { Params } from './params'

const fingers = (value: unknown): Finger[] =>
  (Array.isArray(value) ? (value as Partial<Finger>[]) : []).map((finger, index) => ({
    identifier: finger.identifier ?? index,
    pageX: finger.pageX ?? 0,
    pageY: finger.pageY ?? 0,
    clientX: finger.clientX ?? finger.pageX ?? 0,
    clientY: finger.clientY ?? finger.pageY ?? 0,
    force: finger.force ?? 1,
  }))

export const touch = (
  element: GlassElement,
  type: 'touchstart' | 'touchmove' | 'touchend',
  params: Params,
): void => {
  const touches = fingers(params.touches)
  const changed = fingers(params.changedTouches)
  deliver(element, type, changed.length > 0 ? changed : touches, touches)
}

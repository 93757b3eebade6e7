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

const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const
type TouchType = (typeof TOUCHES)[number]

export const isTouch = (type: string): type is TouchType => (TOUCHES as readonly string[]).includes(type)

export const touch = (element: GlassElement, type: TouchType, params: Params): void => {
  const touches = fingers(params.touches)
  // automator's own types say changeTouches, its documents changedTouches.
  const changed = fingers(params.changedTouches ?? params.changeTouches)
  deliver(element, type, changed.length > 0 ? changed : touches, touches)
}

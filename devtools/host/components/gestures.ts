import { type Element as GlassElement, Event as GlassEvent } from 'glass-easel'
import { controlOf } from './built-in'
import { domOf } from './dom-of'

export type Finger = {
  readonly identifier: number
  readonly pageX: number
  readonly pageY: number
  readonly clientX: number
  readonly clientY: number
  readonly force: number
}

type WithNode = Node & { __wxElement?: GlassElement }

export const SLOP = 10
export const HOLD_MS = 350

/** The component that a DOM node belongs to. */
export const nodeOf = (target: unknown): GlassElement | undefined => {
  let node = target as WithNode | null
  while (node && !node.__wxElement) node = node.parentNode as WithNode | null
  return node?.__wxElement
}

const parentOf = (node: GlassElement): GlassElement | undefined => {
  const element = node.getBackendElement() as unknown as WithNode | null
  return element ? nodeOf(element.parentNode) : undefined
}

/** A disabled button lets no tap through, neither its own nor its content's. */
const isTapBlocked = (node: GlassElement): boolean => {
  for (let at: GlassElement | undefined = node; at; at = parentOf(at))
    if (controlOf(at)?.isTapBlocked?.()) return true
  return false
}

/** What a finger's event did: whether anybody listened, and whether a catch stopped it. */
export type Delivered = { readonly wasHeard: boolean; readonly isCaught: boolean }

export const deliver = (
  node: GlassElement,
  type: string,
  changed: readonly Finger[],
  touches: readonly Finger[],
  originalEvent?: unknown,
): Delivered => {
  let wasHeard = false
  const at = changed[0]
  const event = new GlassEvent(
    type,
    { x: at?.pageX ?? 0, y: at?.pageY ?? 0 },
    {
      bubbles: true,
      composed: true,
      capturePhase: true,
      originalEvent,
      extraFields: { touches, changedTouches: changed },
      handleListenerReturn: answer => {
        wasHeard = true
        return answer === false ? false : undefined
      },
    },
  )
  GlassEvent.dispatchEvent(node, event)
  return { wasHeard, isCaught: event.defaultPrevented() }
}

export const deliverTap = (node: GlassElement, fingers: readonly Finger[], originalEvent?: unknown): void => {
  if (!isTapBlocked(node)) deliver(node, 'tap', fingers, [], originalEvent)
}

const centre = (node: GlassElement): Finger => {
  const box = domOf(node).getBoundingClientRect()
  const clientX = box.left + box.width / 2
  const clientY = box.top + box.height / 2
  return {
    identifier: 0,
    clientX,
    clientY,
    pageX: clientX + window.scrollX,
    pageY: clientY + window.scrollY,
    force: 1,
  }
}

/** A finger on a component, with all that follows a tap. */
export const tapNode = (node: GlassElement): void => {
  const finger = centre(node)
  deliver(node, 'touchstart', [finger], [finger])
  deliver(node, 'touchend', [finger], [])
  deliverTap(node, [finger])
}

/** A finger that stays: a long press, and no tap where somebody heard it. */
export const holdNode = (node: GlassElement): void => {
  const finger = centre(node)
  deliver(node, 'touchstart', [finger], [finger])
  const wasHeard = hold(node, [finger])
  deliver(node, 'touchend', [finger], [])
  if (!wasHeard) deliverTap(node, [finger])
}

export const hold = (node: GlassElement, fingers: readonly Finger[]): boolean => {
  const { wasHeard } = deliver(node, 'longpress', fingers, fingers)
  return deliver(node, 'longtap', fingers, fingers).wasHeard || wasHeard
}

import type { Element as GlassElement } from 'glass-easel'
import { deliver, deliverTap, type Finger, HOLD_MS, hold, nodeOf, SLOP } from './gestures'

type Press = {
  readonly node: GlassElement
  readonly from: Finger
  readonly timer: ReturnType<typeof setTimeout>
  isTap: boolean
}

const finger = (at: Touch | MouseEvent): Finger => ({
  identifier: 'identifier' in at ? at.identifier : 0,
  pageX: at.pageX,
  pageY: at.pageY,
  clientX: at.clientX,
  clientY: at.clientY,
  force: 1,
})

/** Chromium says which mouse events it made out of a touch. */
const isFromTouch = (event: MouseEvent): boolean =>
  (event as MouseEvent & { sourceCapabilities?: { firesTouchEvents: boolean } }).sourceCapabilities
    ?.firesTouchEvents === true

/** Turns the browser's touches (or the mouse, where there is no finger) into WeChat's events on components. */
export const watchFingers = (root: Document): void => {
  const presses = new Map<number, Press>()

  const start = (event: Event, at: Finger, touches: readonly Finger[]) => {
    const node = nodeOf(event.target)
    if (!node) return
    const press: Press = {
      node,
      from: at,
      isTap: true,
      timer: setTimeout(() => {
        if (press.isTap && hold(node, [at])) press.isTap = false
      }, HOLD_MS),
    }
    presses.set(at.identifier, press)
    deliver(node, 'touchstart', [at], touches, event)
  }
  const move = (event: Event, at: Finger, touches: readonly Finger[]) => {
    const press = presses.get(at.identifier)
    if (!press) return
    const far = Math.hypot(at.clientX - press.from.clientX, at.clientY - press.from.clientY) > SLOP
    if (far) {
      press.isTap = false
      clearTimeout(press.timer)
    }
    const { isCaught } = deliver(press.node, 'touchmove', [at], touches, event)
    if (isCaught && event.cancelable) event.preventDefault()
  }
  const end = (event: Event, at: Finger, touches: readonly Finger[], isCancelled = false) => {
    const press = presses.get(at.identifier)
    if (!press) return
    presses.delete(at.identifier)
    clearTimeout(press.timer)
    deliver(press.node, isCancelled ? 'touchcancel' : 'touchend', [at], touches, event)
    if (press.isTap && !isCancelled) deliverTap(press.node, [press.from], event)
  }

  const onTouch =
    (handle: typeof end, isCancelled = false) =>
    (event: TouchEvent) => {
      const touches = Array.from(event.touches, finger)
      for (const touch of Array.from(event.changedTouches)) handle(event, finger(touch), touches, isCancelled)
    }
  const options = { capture: true, passive: false }
  root.addEventListener('touchstart', onTouch(start), options)
  root.addEventListener('touchmove', onTouch(move), options)
  root.addEventListener('touchend', onTouch(end), options)
  root.addEventListener('touchcancel', onTouch(end, true), options)

  // A touch is repeated as a mouse; where it opened a sheet or a dialog, that must not land on them.
  let touched: EventTarget | null = null
  root.addEventListener('touchstart', event => (touched = event.target), options)
  const swallow = (event: MouseEvent) => {
    if (!isFromTouch(event) || event.target === touched) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of ['mousedown', 'mouseup', 'click'] as const) root.addEventListener(type, swallow, options)

  const onMouse = (handle: typeof start, isDown: boolean) => (event: MouseEvent) => {
    if (!isFromTouch(event) && event.button === 0) {
      const at = finger(event)
      handle(event, at, isDown ? [at] : [])
    }
  }
  root.addEventListener('mousedown', onMouse(start, true), options)
  root.addEventListener('mousemove', onMouse(move, true), options)
  root.addEventListener('mouseup', onMouse(end, false), options)
}

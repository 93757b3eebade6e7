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

/** Turns the browser's touches (or the mouse, where there is no finger) into WeChat's events on components. */
export const watchFingers = (root: Document): void => {
  const presses = new Map<number, Press>()
  let lastTouch = Number.NEGATIVE_INFINITY

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
      lastTouch = Date.now()
      const touches = Array.from(event.touches, finger)
      for (const touch of Array.from(event.changedTouches)) handle(event, finger(touch), touches, isCancelled)
    }
  const options = { capture: true, passive: false }
  root.addEventListener('touchstart', onTouch(start), options)
  root.addEventListener('touchmove', onTouch(move), options)
  root.addEventListener('touchend', onTouch(end), options)
  root.addEventListener('touchcancel', onTouch(end, true), options)

  // After a touch the browser repeats it as a mouse; WeChat knows fingers only.
  const onMouse = (handle: typeof start, isDown: boolean) => (event: MouseEvent) => {
    if (Date.now() - lastTouch > 1000 && event.button === 0) {
      const at = finger(event)
      handle(event, at, isDown ? [at] : [])
    }
  }
  root.addEventListener('mousedown', onMouse(start, true), options)
  root.addEventListener('mousemove', onMouse(move, true), options)
  root.addEventListener('mouseup', onMouse(end, false), options)
  // A page that scrolls takes the finger away.
  root.addEventListener('scroll', () => cancelTaps(presses), options)
}

const cancelTaps = (presses: ReadonlyMap<number, Press>): void => {
  for (const press of presses.values()) {
    press.isTap = false
    clearTimeout(press.timer)
  }
}

import type { BuiltInNode } from './built-in'

export type Hover = {
  hoverClass: string
  hoverStopPropagation: boolean
  hoverStartTime: number
  hoverStayTime: number
}

/** The class segment that templates leave free, so that a changed `class` does not take the hover away. */
const SEGMENT = 3

const taken = new WeakSet<object>()

/** WeChat's hover-class: on a little after the finger, off a little after it has gone. */
export const hover = <P extends Hover>(node: BuiltInNode<P>, isOff: () => boolean = () => false) => {
  let isWatching = false
  let isHovered = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (isOn: boolean) => {
    isHovered = isOn
    const { hoverClass } = node.values
    const names = isOn && hoverClass !== 'none' ? hoverClass : ''
    node.component.setNodeClass(names, SEGMENT)
  }
  const after = (ms: number, isOn: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => show(isOn), ms)
  }
  const leave = () => after(isHovered ? node.values.hoverStayTime : 0, false)

  /** To be called when `hover-class` may have changed: nothing listens where nothing is shown. */
  return (): void => {
    if (isWatching || node.values.hoverClass === 'none' || !node.values.hoverClass) return
    isWatching = true
    node.on('touchstart', event => {
      const source = event.extraFields?.touches ?? event
      if (isOff() || node.values.hoverClass === 'none' || taken.has(source as object)) return
      if (node.values.hoverStopPropagation) taken.add(source as object)
      after(node.values.hoverStartTime, true)
    })
    node.on('touchmove', leave)
    node.on('touchend', () => (isHovered ? leave() : after(0, false)))
    node.on('touchcancel', leave)
  }
}

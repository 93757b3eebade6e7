import * as glassEasel from 'glass-easel'

type Touched = { clientX: number; clientY: number; identifier: number; pageX?: number; pageY?: number }
type Shadowed = glassEasel.ShadowedEvent<unknown> & { touches?: Touched[]; changedTouches?: Touched[] }

/** While it is not 0 a reader's own tap is being answered, synchronously. */
let answering = 0
export const isInTap = (): boolean => answering > 0

const GESTURES = new Set(['tap', 'submit', 'confirm', 'longpress', 'longtap'])

type Node = glassEasel.Element | { _$: glassEasel.GeneralComponent }

const elementOf = (node: Node): glassEasel.Element => ('_$' in node ? node._$ : node)

const targetOf = (node: Node): Record<string, unknown> => {
  const element = elementOf(node)
  const dom = (element as unknown as { $$?: HTMLElement }).$$
  return {
    id: element.id,
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
    dataset: { ...element.dataset },
  }
}

const isBuiltIn = (component: glassEasel.GeneralComponent): boolean => component.isExternal()

const ownerOf = (node: Node): glassEasel.GeneralComponent | undefined =>
  elementOf(node).ownerShadowRoot?.getHostNode()

/**
 * Mini program code gets events as WeChat sends them, across a process: plain objects, no elements.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html
 */
export const plainEvents = (): void => {
  const prototype = glassEasel.Event.prototype
  const wrap = prototype.wrapShadowedEvent
  prototype.wrapShadowedEvent = function wrapShadowedEvent(target, mark, currentTarget) {
    const event = wrap.call(this, target, mark, currentTarget) as Shadowed
    const owner = ownerOf(currentTarget)
    if (owner === undefined || isBuiltIn(owner)) return event
    const { type, timeStamp, detail, touches, changedTouches } = event
    const plain = {
      type,
      timeStamp,
      detail,
      mark: mark ?? {},
      target: targetOf(target),
      currentTarget: targetOf(currentTarget),
      ...(touches ? { touches } : {}),
      ...(changedTouches ? { changedTouches } : {}),
      // glass-easel's own, for what a catch or a mut-bind does after the listener.
      stopPropagation: () => this.stopPropagation(),
      preventDefault: () => this.preventDefault(),
      markMutated: () => this.markMutated(),
    }
    for (const name of ['stopPropagation', 'preventDefault', 'markMutated'])
      Object.defineProperty(plain, name, { enumerable: false })
    return plain as unknown as typeof event
  }
  const call = prototype.callListener
  prototype.callListener = function callListener(...args) {
    const isGesture = GESTURES.has(this.getEventName())
    if (isGesture) answering += 1
    try {
      call.apply(this, args)
    } finally {
      if (isGesture) answering -= 1
    }
  }
}

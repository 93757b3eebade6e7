import { CurrentWindowBackendContext, NativeNode } from 'glass-easel'
import type { ComponentEnv } from './env'
import { watchFingers } from './fingers'
import { nodeOf } from './gestures'
import { BUILT_IN_TAGS } from './tags'

const MOTIONS = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const

const watchMotions = (root: Document): void => {
  for (const type of MOTIONS)
    root.addEventListener(
      type,
      event => {
        const { elapsedTime } = event as AnimationEvent
        nodeOf(event.target)?.triggerEvent(type, { elapsedTime }, { bubbles: true, composed: true })
      },
      { capture: true },
    )
}

/** glass-easel on this window's DOM, with WeChat's names for elements and WeChat's shapes of events. */
export const glassBackend = (env: Pick<ComponentEnv, 'unsupported'>): CurrentWindowBackendContext => {
  const backend = new CurrentWindowBackendContext()

  const plain = backend.document
  backend.document = {
    createElement: tag => plain.createElement(BUILT_IN_TAGS.has(tag) ? `wx-${tag}` : tag),
    createTextNode: text => plain.createTextNode(text),
    createDocumentFragment: () => plain.createDocumentFragment(),
  }

  // Events come from the fingers and from the components, never from the DOM a second time.
  watchFingers(document)
  watchMotions(document)
  backend.onEvent = () => undefined
  backend.setListenerStats = () => undefined

  const associate = backend.associateValue.bind(backend)
  backend.associateValue = (element, value) => {
    associate(element, value)
    // A native node is a tag that no component stands for.
    if (!NativeNode.isNativeNode(value)) return
    element.classList.add('wx-absent')
    element.setAttribute('data-tag', value.is)
    env.unsupported(value.is)
  }
  return backend
}

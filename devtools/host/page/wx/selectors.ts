import type { Element, GeneralComponent } from 'glass-easel'
import { canvasNode } from '../../components/canvas'
import type { Stack } from '../stack'
import { WxError } from './api'

type Maker = {
  createSelectorQuery: () => unknown
  createIntersectionObserver: (options?: object) => unknown
  createMediaQueryObserver: () => unknown
}

type Answer = { node?: unknown } | null
type Push = (
  selector: string | null,
  component: { readonly _$: GeneralComponent },
  isSingle: boolean,
  fields: { readonly node?: boolean },
  heard: (answer: Answer) => void,
) => void

/** A query that also gives a canvas: `select('#c').fields({ node: true })`; the engine's adapter knows no canvas. */
const withNodes = (query: unknown): unknown => {
  const own = query as { _$push: Push }
  const push = own._$push.bind(own)
  own._$push = (selector, component, isSingle, fields, heard) =>
    push(selector, component, isSingle, fields, answer => {
      if (fields.node && isSingle && selector !== null && answer)
        answer.node = nodeOf(component._$.getShadowRoot()?.querySelector(selector))
      heard(answer)
    })
  return query
}

const nodeOf = (found: Element | null | undefined): unknown => (found ? (canvasNode(found) ?? null) : null)

/** Queries of the page on top, where no component is named. */
export const selectors = (stack: Stack) => {
  const top = (): Maker => {
    const page = stack.top()
    if (!page) throw new WxError('no page')
    return page.caller as unknown as Maker
  }
  return {
    createSelectorQuery: () => withNodes(top().createSelectorQuery()),
    createIntersectionObserver: (component?: Maker, options?: object) =>
      (component ?? top()).createIntersectionObserver(options),
    createMediaQueryObserver: (component?: Maker) => (component ?? top()).createMediaQueryObserver(),
  }
}

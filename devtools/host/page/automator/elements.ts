import { Component, type GeneralComponent, type Element as GlassElement } from 'glass-easel'
import { propertiesOf } from '../../components/built-in'
import { callControl } from '../../components/controls'
import { domOf } from '../../components/dom-of'
import { holdNode, tapNode } from '../../components/gestures'
import { elementOf, handleOf } from './handles'
import { listOf, type Methods, type Params, readPath, textOf } from './params'
import { isTouch, touch } from './touches'
import { wxmlOf } from './wxml'

type CallerLike = Record<string, unknown> & { data: unknown; setData: (data: object) => void }

const isCustom = (element: GlassElement): boolean => Component.isComponent(element) && !element.isExternal()

export const describe = (element: GlassElement) => {
  const tagName = domOf(element).tagName.toLowerCase().replace(/^wx-/, '')
  const elementId = handleOf(element)
  return isCustom(element) ? { elementId, tagName, nodeId: elementId } : { elementId, tagName }
}

/** Selectors stop at component boundaries: a page's own nodes, a custom component's own nodes. */
const rootOf = (element: GlassElement) =>
  isCustom(element) ? (element as GeneralComponent).getShadowRoot() : element

export const findOne = (element: GlassElement, selector: string) => {
  const found = rootOf(element)?.querySelector(selector)
  if (!found) throw new Error(`no such element: ${selector}`)
  return describe(found)
}

export const findAll = (element: GlassElement, selector: string) => ({
  elements: (rootOf(element)?.querySelectorAll(selector) ?? []).map(describe),
})

const callerOf = (params: Params): CallerLike => {
  const element = elementOf(params.nodeId ?? params.elementId)
  if (!Component.isComponent(element)) throw new Error('no custom component')
  return element.getMethodCaller() as unknown as CallerLike
}

const domProperty = (dom: HTMLElement, name: string): unknown => {
  if (name === 'innerText') return dom.textContent
  return (dom as unknown as Record<string, unknown>)[name]
}

const attribute = (element: GlassElement, name: string): unknown => {
  if (name === 'class') return domOf(element).className
  if (name === 'id') return element.id
  if (name.startsWith('data-'))
    return element.dataset[name.slice(5).replace(/-(\w)/g, (_, c: string) => c.toUpperCase())]
  return (
    domOf(element).getAttribute(name) ??
    propertiesOf(element)?.[name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase())]
  )
}

const property = (element: GlassElement, name: string): unknown => {
  const all =
    propertiesOf(element) ?? (Component.isComponent(element) ? (element.data as Record<string, unknown>) : {})
  if (name === '__propPublic') return Object.fromEntries(Object.keys(all).map(key => [key, true]))
  return all[name]
}

const fire = (element: GlassElement, type: string, detail: unknown): void =>
  element.triggerEvent(type, detail ?? {}, { bubbles: true, composed: true, capturePhase: true })

const each = (params: Params, read: (element: GlassElement, name: string) => unknown): unknown[] => {
  const element = elementOf(params.elementId)
  return listOf(params, 'names').map(name => read(element, String(name)) ?? null)
}

/** What a tester does with one element. */
export const elementMethods: Methods = {
  'Element.getElement': params => findOne(elementOf(params.elementId), textOf(params, 'selector')),
  'Element.getElements': params => findAll(elementOf(params.elementId), textOf(params, 'selector')),
  'Element.tap': params => tapNode(elementOf(params.elementId)),
  'Element.longpress': params => holdNode(elementOf(params.elementId)),
  'Element.touchstart': params => touch(elementOf(params.elementId), 'touchstart', params),
  'Element.touchmove': params => touch(elementOf(params.elementId), 'touchmove', params),
  'Element.touchend': params => touch(elementOf(params.elementId), 'touchend', params),
  'Element.dispatchEvent': params => {
    const element = elementOf(params.elementId)
    const type = textOf(params, 'eventName')
    if (isTouch(type)) touch(element, type, params)
    else fire(element, type, params.detail)
  },
  'Element.getOffset': params => {
    const box = domOf(elementOf(params.elementId)).getBoundingClientRect()
    const web = domOf(elementOf(params.elementId)).closest('.host-web')?.getBoundingClientRect()
    return { left: box.left - (web?.left ?? 0), top: box.top - (web?.top ?? 0) }
  },
  'Element.getDOMProperties': params => ({
    properties: each(params, (element, name) => domProperty(domOf(element), name)),
  }),
  'Element.getAttributes': params => ({ attributes: each(params, attribute) }),
  'Element.getProperties': params => ({ properties: each(params, property) }),
  'Element.getStyles': params => ({
    styles: each(params, (element, name) => getComputedStyle(domOf(element)).getPropertyValue(name)),
  }),
  'Element.getWXML': params => ({ wxml: wxmlOf(elementOf(params.elementId), params.type === 'outer') }),
  'Element.triggerEvent': params => {
    fire(elementOf(params.elementId), textOf(params, 'type'), params.detail)
  },
  'Element.callFunction': params => ({
    result:
      callControl(elementOf(params.elementId), textOf(params, 'functionName'), listOf(params, 'args')) ??
      null,
  }),
  'Element.setData': params => callerOf(params).setData((params.data ?? {}) as object),
  'Element.getData': params => ({ data: readPath(callerOf(params).data, textOf(params, 'path')) ?? null }),
  'Element.callMethod': async params => {
    const caller = callerOf(params)
    const method = caller[textOf(params, 'method')]
    if (typeof method !== 'function') throw new Error(`no method ${textOf(params, 'method')}`)
    return { result: ((await method.apply(caller, listOf(params, 'args'))) as unknown) ?? null }
  },
}

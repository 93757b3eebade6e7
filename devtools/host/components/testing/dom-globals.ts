import { JSDOM } from 'jsdom'

const NAMES = [
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'Event',
  'MouseEvent',
  'KeyboardEvent',
  'InputEvent',
  'FocusEvent',
  'MutationObserver',
  'DOMParser',
  'getComputedStyle',
  'requestAnimationFrame',
] as const

/** A browser's names for tests where layout does not matter; to be imported before glass-easel. */
export const dom = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true })
Object.assign(globalThis, { window: dom.window })
for (const name of NAMES)
  Object.defineProperty(globalThis, name, { value: dom.window[name], configurable: true })

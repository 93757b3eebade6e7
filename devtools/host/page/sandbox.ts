/** What mini program code finds besides the language itself: WeChat's logic layer has no DOM. */
const PLATFORM_GLOBALS = [
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'queueMicrotask',
] as const

/** Names of the language (and of V8's console helpers) that stay reachable. */
const LANGUAGE = new Set([
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'Date', 'RegExp'],
  ...['Promise', 'Proxy', 'Reflect', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'],
  ...['AggregateError', 'NaN', 'Infinity', 'undefined', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape', 'unescape', 'Intl'],
])

const isName = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)

const namesOf = (object: object | null): string[] =>
  object === null || object === Object.prototype
    ? []
    : [...Object.getOwnPropertyNames(object), ...namesOf(Object.getPrototypeOf(object))]

const Compile = window.Function

/** In WeChat neither eval nor the Function constructor compiles; instanceof still works. */
const closedFunction = (): FunctionConstructor => {
  const refuse = (): never => {
    throw new EvalError('code from strings is not compiled in a mini program')
  }
  return new Proxy(Compile, { apply: refuse, construct: refuse })
}

export type ModuleWrapper = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

/** The phone's clock: Date, so many milliseconds ahead of the machine's. */
export const shiftedDate = (offset: number): DateConstructor => {
  const Plain = window.Date as unknown as DateConstructor
  if (offset === 0) return Plain
  const now = () => Plain.now() + offset
  return new Proxy(Plain, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new Plain(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  })
}

export type Sandbox = (path: string, source: string) => ModuleWrapper

/**
 * WeChat wraps every file in a function whose parameters hide the browser; so does this, for every name that
 * `window` has. `given` are App, Page, wx and their like.
 */
export const makeSandbox = (given: Record<string, unknown>): Sandbox => {
  const functionConstructor = closedFunction()
  const kinds = [() => undefined, async () => undefined, function* () {}, async function* () {}]
  for (const sample of kinds) {
    const prototype = Object.getPrototypeOf(sample) as object
    Object.defineProperty(prototype, 'constructor', { value: functionConstructor, configurable: true })
  }
  const reachable: Record<string, unknown> = {
    ...given,
    Function: functionConstructor,
    eval: functionConstructor,
  }
  for (const name of PLATFORM_GLOBALS) {
    const value = window[name] as unknown
    reachable[name] = typeof value === 'function' ? value.bind(window) : value
  }
  const own: Record<string, unknown> = Object.create(null)
  for (const name of LANGUAGE) own[name] = (window as unknown as Record<string, unknown>)[name]
  Object.assign(own, reachable)
  reachable.globalThis = own
  reachable.global = own
  const hidden = namesOf(window).filter(name => isName(name) && !LANGUAGE.has(name) && !(name in reachable))
  const names = [...new Set([...Object.keys(reachable), ...hidden, 'self', 'window', 'document'])]
  const values = names.map(name => reachable[name])
  return (path, source) => {
    const body = `return function (require, module, exports) { "use strict";${source}\n}\n//# sourceURL=weapp://${path}`
    return (Compile(...names, body) as (...given: unknown[]) => ModuleWrapper)(...values)
  }
}

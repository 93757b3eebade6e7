import { emit } from '../bridge'
import type { Stack } from '../stack'
import type { Options } from '../wx/api'
import type { Wx } from '../wx/wx'
import { describePage } from './pages'
import { listOf, type Methods, type Params, textOf } from './params'

type Caller = (...args: unknown[]) => unknown
/** Compiles a tester's function among the names that mini program code has. */
export type Evaluate = (declaration: string) => Caller

const isSync = (name: string): boolean =>
  /Sync$|^(on|off)[A-Z]|^get\w+(Info|Rect|Manager)$|^canIUse$|^create/.test(name)

const settle = (result: unknown): unknown => {
  const options = result as Options | undefined
  return options ?? null
}

/** Stands in for an interface: with a fixed answer, or with a tester's function. */
const stub = (name: string, answer: (options: Options) => unknown): Caller => {
  if (isSync(name)) return (...args) => answer(args[0] as Options)
  return options => {
    const asked = (options ?? {}) as Options
    const answered = Promise.resolve(answer(asked)).then(result => {
      const isFailure = /:fail/.test(String((result as { errMsg?: string } | undefined)?.errMsg ?? ''))
      if (isFailure) throw result
      return result
    })
    if (!asked.success && !asked.fail && !asked.complete) return answered
    void answered.then(
      result => {
        asked.success?.(result)
        asked.complete?.(result)
      },
      (error: unknown) => {
        asked.fail?.(error)
        asked.complete?.(error)
      },
    )
    return undefined
  }
}

const nameOf = (params: Params): string => {
  if (params.pluginId !== undefined) throw new Error('the host has no plugins')
  return textOf(params, 'method')
}

/** What a tester does with the whole app. */
export const appMethods = (
  stack: Stack,
  wx: Wx,
  evaluate: Evaluate,
  globals: Record<string, unknown>,
): Methods => {
  const originals = new Map<string, unknown>()
  const call = (params: Params): unknown => {
    const name = nameOf(params)
    const act = wx[name]
    if (typeof act !== 'function') throw new Error(`wx.${name} not exists`)
    return (act as Caller)(...listOf(params, 'args'))
  }
  return {
    'App.getCurrentPage': () => {
      const top = stack.top()
      if (!top) throw new Error('no page')
      return describePage(top)
    },
    'App.getPageStack': () => ({ pageStack: stack.all().map(describePage) }),
    'App.callWxMethod': async params => ({ result: settle(await call(params)) }),
    'App.mockWxMethod': params => {
      const name = nameOf(params)
      if (!originals.has(name)) originals.set(name, wx[name])
      if (typeof params.functionDeclaration === 'string') {
        const mock = evaluate(params.functionDeclaration)
        const original = originals.get(name)
        const args = listOf(params, 'args')
        wx[name] = stub(name, options => mock.call({ origin: original }, options, ...args))
      } else if ('result' in params) wx[name] = stub(name, () => params.result)
      else {
        wx[name] = originals.get(name)
        originals.delete(name)
      }
    },
    'App.callFunction': async params => ({
      result: (await evaluate(textOf(params, 'functionDeclaration'))(...listOf(params, 'args'))) ?? null,
    }),
    'App.addBinding': params => {
      const name = textOf(params, 'name')
      globals[name] = (...args: unknown[]) => emit('App.bindingCalled', { name, args })
    },
    'App.enableLog': () => undefined,
  }
}

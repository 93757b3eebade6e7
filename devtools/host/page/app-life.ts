import { makeEvent } from './callbacks'
import type { Entered } from './entrance'
import { reportFault } from './faults'

type AppObject = Record<string, unknown>
type AppHook =
  | 'onLaunch'
  | 'onShow'
  | 'onHide'
  | 'onError'
  | 'onPageNotFound'
  | 'onUnhandledRejection'
  | 'onThemeChange'

export const appEvents = {
  onShow: makeEvent<[unknown]>(),
  onHide: makeEvent<[]>(),
  onError: makeEvent<[string]>(),
  onPageNotFound: makeEvent<[unknown]>(),
  onUnhandledRejection: makeEvent<[unknown]>(),
  onThemeChange: makeEvent<[{ theme: string }]>(),
}

/** `App()` and `getApp()`, and what they are told. */
export const makeAppLife = () => {
  let app: AppObject | undefined
  const call = (hook: AppHook, ...args: unknown[]): void => {
    const method = app?.[hook]
    if (typeof method !== 'function') return
    try {
      method.apply(app, args)
    } catch (error) {
      reportFault('exception', `App.${hook}`, error)
    }
  }
  const defineApp = (definition: AppObject): void => {
    app = definition
  }
  const getApp = (): AppObject | undefined => app
  return {
    globals: Object.fromEntries([
      ['App', defineApp],
      ['getApp', getApp],
    ]),
    launch: (options: Entered) => call('onLaunch', options),
    show: (options: Entered): void => {
      call('onShow', options)
      appEvents.onShow.fire(options)
    },
    hide: (): void => {
      call('onHide', { reason: 0 })
      appEvents.onHide.fire()
    },
    error: (error: unknown): void => {
      const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
      call('onError', text)
      appEvents.onError.fire(text)
    },
    rejection: (reason: unknown, promise: unknown): void => {
      call('onUnhandledRejection', { reason, promise })
      appEvents.onUnhandledRejection.fire({ reason, promise })
    },
    theme: (theme: string): void => {
      call('onThemeChange', { theme })
      appEvents.onThemeChange.fire({ theme })
    },
    /** Answers whether anybody wanted to know. */
    pageNotFound: (path: string, query: Record<string, string>): boolean => {
      const told = { path, query, isEntryPage: true }
      const isHeard = typeof app?.onPageNotFound === 'function' || appEvents.onPageNotFound.count() > 0
      call('onPageNotFound', told)
      appEvents.onPageNotFound.fire(told)
      return isHeard
    },
  }
}

export type AppLife = ReturnType<typeof makeAppLife>

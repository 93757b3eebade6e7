import { reportFault } from '../faults'

export type Options = Record<string, unknown> & {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** A call that WeChat would answer with `fail`. */
export class WxError extends Error {
  readonly errno: number | undefined
  constructor(message: string, errno?: number) {
    super(message)
    this.errno = errno
  }
}

const describe = (name: string, error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  const { errno, errCode: code } = error as { errno?: number; errCode?: number }
  const said = `${name}:fail `
  return {
    // What another interface of this name has described already stays so.
    errMsg: message.startsWith(said) ? message : said + message,
    ...(errno === undefined ? {} : { errno }),
    ...(code === undefined ? {} : { errCode: code }),
  }
}

const guard = (name: string, callback: ((value: unknown) => void) | undefined, value: unknown): void => {
  try {
    callback?.(value)
  } catch (error) {
    reportFault('exception', `wx.${name} callback`, error)
  }
}

/** An interface in WeChat's manner: callbacks where there are any, else a promise; always `errMsg`. */
export const asyncApi =
  (name: string, act: (options: Options) => unknown) =>
  (options: Options = {}): Promise<unknown> | undefined => {
    const isCalledBack = Boolean(options.success || options.fail || options.complete)
    const answered = new Promise<unknown>((resolve, reject) => {
      try {
        resolve(act(options))
      } catch (error) {
        reject(error)
      }
    }).then(result => ({ ...((result as object | undefined) ?? {}), errMsg: `${name}:ok` }))
    if (!isCalledBack) {
      return answered.catch((error: unknown) => {
        const described = describe(name, error)
        throw Object.assign(new Error(described.errMsg), described)
      })
    }
    void answered.then(
      result => {
        guard(name, options.success, result)
        guard(name, options.complete, result)
      },
      (error: unknown) => {
        const described = describe(name, error)
        guard(name, options.fail, described)
        guard(name, options.complete, described)
      },
    )
    return undefined
  }

/** An interface that gives no promise in WeChat: without callbacks nobody hears of it. */
export const callbackApi =
  (name: string, act: (options: Options) => unknown) =>
  (options: Options = {}): undefined => {
    void asyncApi(name, act)({ ...options, complete: options.complete ?? (() => undefined) })
  }

export const asyncApis = (acts: Record<string, (options: Options) => unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, asyncApi(name, act)]))

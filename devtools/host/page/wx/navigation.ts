import { parseUrl } from '../paths'
import { Refused, type Stack } from '../stack'
import { asyncApis, type Options, WxError } from './api'

/** Routes; a page that is not there is a fault of the build where nothing handles it. */
export const navigation = (stack: Stack) => {
  const from = () => stack.top()?.path ?? ''
  const to = (options: Options) => parseUrl(String(options.url ?? ''), from())
  const go = (act: () => unknown): void => {
    try {
      act()
    } catch (error) {
      if (error instanceof Refused) throw new WxError(error.message)
      throw error
    }
  }
  /** A route answers after the tap that asked for it is done, as WeChat's does. */
  const later = (act: () => unknown) =>
    new Promise<void>((done, fail) => {
      setTimeout(() => {
        try {
          go(act)
          done()
        } catch (error) {
          fail(error)
        }
      }, 0)
    })
  return asyncApis({
    navigateTo: options => {
      const target = to(options)
      const events = (options.events ?? {}) as Record<string, (...args: unknown[]) => void>
      return later(() => stack.navigateTo(target)).then(() => ({ eventChannel: eventChannel(events) }))
    },
    redirectTo: options => later(() => stack.redirectTo(to(options))),
    reLaunch: options => later(() => stack.reLaunch(to(options))),
    switchTab: options => later(() => stack.switchTab(to(options))),
    navigateBack: options => later(() => stack.back(Number(options.delta ?? 1))),
  })
}

/** What two pages talk over: https://developers.weixin.qq.com/miniprogram/dev/api/route/EventChannel.html */
const eventChannel = (given: Record<string, (...args: unknown[]) => void>) => {
  const listeners = new Map(Object.entries(given).map(([name, listener]) => [name, [listener]]))
  return {
    on: (name: string, listener: (...args: unknown[]) => void) =>
      void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    off: (name: string) => void listeners.delete(name),
    emit: (name: string, ...args: unknown[]) => {
      for (const listener of listeners.get(name) ?? []) listener(...args)
    },
  }
}

import * as jsdom from 'jsdom'
import type { Start } from '../page/launch'
import { pageScript } from './page-script'
import type { Runtime, RuntimeOptions } from './runtime'

/** jsdom ships no types. */
type Jsdom = {
  JSDOM: new (html: string, options: object) => { window: Window & typeof globalThis }
  VirtualConsole: new () => object
}
const { JSDOM, VirtualConsole } = jsdom as unknown as Jsdom

type HostWindow = {
  hostBoot: (start: Start) => Promise<{ ms: number }>
  hostHandle: (method: string, params: Record<string, unknown>) => Promise<unknown>
  eval: (script: string) => unknown
}

/** What the host's page uses of a browser and jsdom lacks: it lays nothing out and paints nothing. */
const fill = (window: Window, { width, height }: RuntimeOptions, isDark: () => boolean): void => {
  Object.assign(window, {
    TextEncoder,
    TextDecoder,
    innerWidth: width,
    innerHeight: height,
    matchMedia: (query: string) => ({
      matches: /dark/.test(query) && isDark(),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
    IntersectionObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  })
}

/** The build in jsdom: the same engine and the same protocol, no layout and no pictures. */
export const jsdomRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'http://host/',
    virtualConsole: new VirtualConsole(),
  })
  let { isDark } = options
  fill(dom.window, options, () => isDark)
  Object.assign(dom.window, { hostService: options.services, hostEvent: options.events })
  const host = dom.window as unknown as HostWindow
  host.eval(await pageScript())
  const onReject = (error: unknown): void =>
    options.events('Host.fault', { kind: 'rejection', where: 'promise', message: String(error), stack: '' })
  process.on('unhandledRejection', onReject)
  return {
    kind: 'jsdom',
    boot: start => host.hostBoot(start),
    handle: async (method, params) => {
      const answer = await host.hostHandle(method, params)
      return JSON.parse(JSON.stringify(answer ?? {})) as unknown
    },
    screenshot: () => Promise.reject(new Error('jsdom makes no picture')),
    setDark: async dark => {
      isDark = dark
    },
    close: async () => {
      process.off('unhandledRejection', onReject)
      dom.window.close()
    },
  }
}

import { pack } from './pack/pack'
import type { Fault } from './pack/package'
import type { Device } from './page/device'
import type { Launch, Start } from './page/launch'
import { serveAutomator } from './server/automator-server'
import { browserRuntime } from './server/browser-runtime'
import type { Runtime, RuntimeOptions } from './server/runtime'
import { type Cloud, makeServices } from './server/services'

export type HostOptions = {
  readonly dist: string
  readonly cloud?: Cloud
  readonly launch?: Partial<Launch>
  readonly device?: Partial<Device>
  readonly declared?: readonly string[]
  readonly isConsented?: boolean
  readonly subscriptions?: Start['subscriptions']
  /** What WeChat's getPhoneNumber hands out; a new code each time the app is opened, unless given. */
  readonly phoneCode?: string
  /** What Date says when the app opens; the machine's clock unless given. */
  readonly now?: number
  readonly port?: number
  readonly isShown?: boolean
  readonly runtime?: (options: RuntimeOptions) => Promise<Runtime>
}

export type Host = {
  readonly wsEndpoint: string
  readonly kind: Runtime['kind']
  /** What WeChat would have refused, so far. */
  readonly faults: readonly Fault[]
  readonly bootMs: number
  /** What the phone did outside the page: calls, copies, shares. */
  readonly did: readonly { name: string; detail: Record<string, unknown> }[]
  handle: (method: string, params?: Record<string, unknown>) => Promise<unknown>
  closed: Promise<void>
  close: () => Promise<void>
}

const PHONE: Device = {
  width: 390,
  height: 844,
  pixelRatio: 1,
  statusBar: 47,
  safeBottom: 34,
  fontScale: 1,
  theme: 'light',
  language: 'zh_CN',
  platform: 'ios',
  sdkVersion: '3.7.8',
}

/** Hosts a weapp build and answers the automator. */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const { pkg, faults } = pack(options.dist)
  const device = { ...PHONE, ...options.device }
  const did: { name: string; detail: Record<string, unknown> }[] = []
  let send: (method: string, params: unknown) => void = () => undefined
  let finish: () => void = () => undefined
  const closed = new Promise<void>(done => {
    finish = done
  })
  const events = (method: string, params: unknown): void => {
    if (method === 'Host.fault') faults.push(params as Fault)
    else if (method === 'Host.did') did.push(params as (typeof did)[number])
    else send(method, params)
  }
  const runtime = await (options.runtime ?? browserRuntime)({
    dist: options.dist,
    width: device.width,
    height: device.height,
    pixelRatio: device.pixelRatio,
    isDark: device.theme === 'dark',
    isShown: options.isShown ?? false,
    events,
    services: makeServices(options.cloud),
  })
  const handle = async (method: string, params: Record<string, unknown> = {}): Promise<unknown> => {
    switch (method) {
      case 'Tool.getInfo':
        return { version: '1.06.0', SDKVersion: device.sdkVersion }
      case 'App.captureScreenshot':
        return { data: await runtime.screenshot() }
      case 'Tool.close':
        setTimeout(() => void host.close(), 0)
        return {}
      case 'App.exit':
        return {}
      case 'Host.setTheme':
        await runtime.setDark(params.theme === 'dark')
        return runtime.handle(method, params)
      default:
        return runtime.handle(method, params)
    }
  }
  const automator = await serveAutomator(options.port ?? 0, handle)
  send = automator.send
  const { ms } = await runtime.boot({
    pkg,
    device,
    launch: { query: {}, scene: 1001, ...options.launch },
    appId: 'touristappid',
    cloudEnv: '',
    privacy: { declared: options.declared ?? [], isConsented: options.isConsented ?? true },
    subscriptions: options.subscriptions ?? {},
    phoneCode: options.phoneCode ?? `host-${Date.now().toString(36)}`,
    ...(options.now === undefined ? {} : { clockOffset: options.now - Date.now() }),
  })
  const host: Host = {
    wsEndpoint: automator.url,
    kind: runtime.kind,
    faults,
    bootMs: ms,
    did,
    handle,
    closed,
    close: async () => {
      automator.close()
      await runtime.close()
      finish()
    },
  }
  return host
}

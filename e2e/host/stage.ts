import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { privacy } from '../../config/deploy/privacy'
import type { LocalCloud } from '../../devtools/cloud/local-cloud'
import { type Host, type HostOptions, openHost } from '../../devtools/host/open-host'
import type { Fault } from '../../devtools/host/pack/package'
import { openBranch } from '../../devtools/run/open-branch'
import { demoFolder } from '../../devtools/testing/demo-folder'
import type { MiniProgram } from './journey'

/** A Monday morning of the demo book. */
export const NOW = new Date('2026-11-23T09:00:00+08:00')

const DEVTOOLS = process.env.AUTOMATOR_WS

/** For what a human would have to do at DevTools: only our host is asked. */
export const onHost = DEVTOOLS ? test.skip : test

export type Branch = { readonly url: string; readonly close: () => Promise<void> }

export type StageOptions = Partial<HostOptions> & {
  /** The bank behind several phones; a phone alone brings its own. */
  readonly branch?: Branch
}

/** What runs the app of one person. */
export type Stage = {
  readonly endpoint: string
  readonly gateway: string
  readonly begin: (mp: MiniProgram) => Promise<void>
  readonly faults: () => readonly Pick<Fault, 'message'>[]
  readonly handle: (method: string, params?: Record<string, unknown>) => Promise<unknown>
  readonly did: () => Host['did']
  readonly isDrawn: boolean
  readonly close: () => Promise<void>
}

/** A fresh demo branch, changed by `arrange`; beside DevTools the running `npm start`, as it is. */
export const openBank = async (arrange?: (engine: LocalCloud['engine']) => void): Promise<Branch> => {
  if (DEVTOOLS)
    return {
      url: process.env.GENJIN_GATEWAY ?? 'http://127.0.0.1:8080',
      close: () => Promise.resolve(),
    }
  const dataDir = await demoFolder(NOW)
  const cloud = await openBranch({ dataDir, port: 0, now: NOW, timers: false, survivesPowerCut: false })
  arrange?.(cloud.engine)
  return {
    url: cloud.url,
    close: async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** DevTools with a `--local` build: the one phone becomes the person's. */
const ofDevTools = async (endpoint: string, persona: string): Promise<Stage> => {
  const thrown: { message: string }[] = []
  const { url } = await openBank()
  return {
    endpoint,
    gateway: url,
    begin: async mp => {
      mp.on('exception', (error: { message?: string }) => thrown.push({ message: String(error.message) }))
      await mp.callWxMethod('setStorageSync', 'persona', persona)
      await mp.reLaunch('/pages/today/index')
    },
    faults: () => thrown,
    handle: method => Promise.reject(new Error(`DevTools has no ${method}`)),
    did: () => [],
    isDrawn: true,
    close: () => Promise.resolve(),
  }
}

const ofHost = async (persona: string, { branch, ...options }: StageOptions): Promise<Stage> => {
  const bank = branch ?? (await openBank())
  const host = await openHost({
    dist: resolve(process.env.WEAPP_DIST ?? 'dist/weapp'),
    cloud: { gateway: bank.url, persona },
    declared: privacy.map(({ api }) => api),
    now: NOW.getTime(),
    ...options,
  })
  return {
    endpoint: host.wsEndpoint,
    gateway: bank.url,
    begin: () => Promise.resolve(),
    faults: () => [...host.faults],
    handle: host.handle,
    did: () => host.did,
    isDrawn: host.kind === 'browser',
    close: async () => {
      await host.close()
      if (!branch) await bank.close()
    },
  }
}

/** Our host, or DevTools where AUTOMATOR_WS names it. */
export const openStage = (persona: string, options: StageOptions): Promise<Stage> =>
  DEVTOOLS ? ofDevTools(DEVTOOLS, persona) : ofHost(persona, options)

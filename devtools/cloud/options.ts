import type { DirectAsk } from './client/direct-database'
import type { DeployPlan } from './deploy-plan'
import type { Engine } from './engine'
import type { Personas } from './gateway/api'
import type { OpenApi } from './open-api/answers'
import type { WeChat } from './push/wechat'
import type { Stats } from './stats'
import type { AdvanceOptions } from './timers/advance'

export type LocalCloudOptions = {
  dataDir: string
  /** 0: any free port. */
  port: number
  functionsDir: string
  plan: DeployPlan
  env?: Record<string, string>
  personas?: Personas
  staticDir?: string
  now?: Date
  log?: (line: string) => void
  timers?: boolean
  /** A query that an index should serve and none does fails, instead of being warned of. */
  strictScans?: boolean
  /** Collections that no plan names are made when they are first used. */
  adHoc?: boolean
  /** False for tests: what is written survives a killed process only. True unless said otherwise. */
  survivesPowerCut?: boolean
  /** Where functions find modules that they do not bring themselves. */
  modulesDir?: string
}

export type LocalCloud = {
  url: string
  /** The console with the token that opens it. */
  consoleUrl: string
  secret: string
  /** Points a plain wx-server-sdk process here. */
  sdkEnv: Record<string, string>
  /** The same for a process that is to be somebody: getWXContext() and nested calls carry the openid. */
  processEnv(openid: string): Record<string, string>
  call(fn: string, data: unknown, as: { openid: string } | { timer: string }): Promise<unknown>
  engine: Engine
  /** What people accepted and were sent, and a way to make WeChat's open interfaces fail. */
  openApi: Pick<OpenApi, 'outbox' | 'fail'>
  /** What people do in WeChat itself. */
  wechat: WeChat
  /** The database as a client's own code would ask it. */
  database(openid: string, ask: DirectAsk): Record<string, unknown>
  runTimer(fn: string): Promise<unknown>
  upload(openid: string, name: string, bytes: Uint8Array): Promise<string>
  /** Jumps: what timers would have fired in between is not fired. */
  setNow(date: Date): void
  /** Goes there: every timer that falls in between is fired, in order. Answers how many were. */
  advance(to: Date | number, options?: AdvanceOptions): Promise<number>
  stats(): Stats
  resetStats(): void
  close(): Promise<void>
}

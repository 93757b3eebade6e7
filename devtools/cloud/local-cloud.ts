import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { DeployPlan } from './deploy-plan'
import { createEngine, type Engine } from './engine'
import { createFileStore } from './files/file-store'
import { storageActions } from './files/storage-actions'
import { clientIdentity, TIMER_IDENTITY } from './functions/identity'
import { checkClientCall, invokeActions, withUser } from './functions/invoke-action'
import { type Runner, startRunner } from './functions/runner'
import type { Personas } from './gateway/api'
import { createOpenApi, type OpenApi } from './open-api/answers'
import { openOutbox } from './open-api/outbox'
import { startServer } from './server'
import { createCounters, type Stats } from './stats'
import { claimFolder } from './store/owner'
import { openSqlite, type Sqlite } from './store/sqlite'
import { readTimers, startScheduler, type Timer } from './timers/scheduler'
import { createIsolation } from './transactions/isolation'
import { createTransactions } from './transactions/transactions'

export type { DeployPlan } from './deploy-plan'
export type { Engine } from './engine'
export type { Stats } from './stats'

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
}

export type LocalCloud = {
  url: string
  secret: string
  /** Points a plain wx-server-sdk process here. */
  sdkEnv: Record<string, string>
  call(fn: string, data: unknown, as: { openid: string } | { timer: string }): Promise<unknown>
  engine: Engine
  /** What people accepted and were sent, and a way to make WeChat's open interfaces fail. */
  openApi: Pick<OpenApi, 'outbox' | 'fail'>
  runTimer(fn: string): Promise<unknown>
  upload(openid: string, name: string, bytes: Uint8Array): Promise<string>
  setNow(date: Date): void
  stats(): Stats
  resetStats(): void
  close(): Promise<void>
}

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir } = options
  mkdirSync(dataDir, { recursive: true })
  const leave = claimFolder(dataDir)
  const sql = openSqlite(join(dataDir, 'cloud.db'))
  const release = (): void => {
    sql.close()
    leave()
  }
  try {
    return await assemble(options, sql, release)
  } catch (error) {
    release()
    throw error
  }
}

async function assemble(options: LocalCloudOptions, sql: Sqlite, release: () => void): Promise<LocalCloud> {
  const { dataDir, functionsDir, plan, log = () => undefined } = options
  const timers = readTimers(functionsDir, Object.keys(plan.functions))
  const secret = randomBytes(16).toString('hex')
  let offset = options.now === undefined ? 0 : options.now.getTime() - Date.now()
  let url = ''

  const counters = createCounters()
  const isolation = createIsolation()
  const engine = createEngine(sql, isolation, counters.read)
  for (const [name, { indexes }] of Object.entries(plan.collections)) engine.ensureCollection(name, indexes)
  const transactions = createTransactions(engine, isolation)
  const files = createFileStore(join(dataDir, 'files'), secret, () => url)
  const now = (): number => Date.now() + offset
  const openApi = createOpenApi(openOutbox(sql, now))

  let runner: Runner | undefined
  const running = (): Runner => {
    if (runner === undefined) throw new Error('the cloud is not started')
    return runner
  }
  const callAsClient = async (fn: string, data: unknown, openid: string): Promise<string> => {
    checkClientCall(fn, data, Object.hasOwn(plan.functions, fn) ? plan.functions[fn]?.invoke : undefined)
    const identity = clientIdentity(openid)
    return running().invoke(fn, withUser(data, identity), identity)
  }
  const upload = async (openid: string, name: string, bytes: Uint8Array): Promise<string> => {
    const safe = name.replace(/[/\\?#%\p{Cc}]/gu, '_').slice(-100) || 'file'
    const path = `uploads/${openid}/${randomBytes(8).toString('hex')}/${safe}`
    files.write(path, Buffer.from(bytes))
    return files.fileId(path)
  }
  const fire = async (timer: Pick<Timer, 'fn' | 'name'>): Promise<unknown> => {
    const event = {
      Type: 'Timer',
      TriggerName: timer.name,
      Time: new Date(now()).toISOString(),
    }
    return JSON.parse(await running().invoke(timer.fn, event, TIMER_IDENTITY))
  }

  const admin = {
    database: { engine, transactions, now },
    counters,
    others: { ...storageActions(files), ...invokeActions(running) },
    callerOf: (token: string) => running().callerOf(token),
  }
  const api = { personas: options.personas ?? {}, call: callAsClient, upload }
  const server = await startServer(
    {
      admin,
      api,
      files,
      openApi,
      counters,
      secret,
      staticDir: options.staticDir,
    },
    options.port,
  )
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sdkEnv = sdkEnvironment(url, secret)
  runner = startRunner({
    dataDir,
    functionsDir,
    plan,
    sdkEnv,
    env: options.env ?? {},
    counters,
    clockOffset: () => offset,
    log,
  })

  const report = (timer: Timer) => (error: unknown) => log(`timer ${timer.fn}: ${String(error)}`)
  const stopTimers =
    options.timers === false
      ? () => undefined
      : startScheduler(timers, now, timer => void fire(timer).catch(report(timer)))

  return {
    url,
    secret,
    sdkEnv,
    engine,
    openApi,
    upload,
    call: async (fn, data, as) =>
      'timer' in as ? fire({ fn, name: as.timer }) : JSON.parse(await callAsClient(fn, data, as.openid)),
    runTimer: fn =>
      fire({
        fn,
        name: timers.find(timer => timer.fn === fn)?.name ?? 'timer',
      }),
    setNow(date) {
      offset = date.getTime() - Date.now()
    },
    stats: counters.stats,
    resetStats: counters.reset,
    async close() {
      stopTimers()
      await runner?.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      transactions.close()
      release()
    },
  }
}

function sdkEnvironment(url: string, secret: string): Record<string, string> {
  return {
    TZ: 'UTC',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    // Without this each request first asks the cloud's metadata host whether it is in the cloud.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: secret,
    TENCENTCLOUD_SECRETKEY: secret,
  }
}

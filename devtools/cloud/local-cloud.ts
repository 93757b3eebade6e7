import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createDirectDatabase } from './client/direct-database'
import { createClock } from './clock'
import { CloudError } from './cloud-error'
import { createConsole } from './console/console'
import { createEngine } from './engine'
import { createFileStore } from './files/file-store'
import { storageActions } from './files/storage-actions'
import { clientIdentity, TIMER_IDENTITY } from './functions/identity'
import { checkClientCall, invokeActions, withUser } from './functions/invoke-action'
import { type Runner, startRunner } from './functions/runner'
import { sdkEnvironment } from './functions/sdk-environment'
import { createOpenApi } from './open-api/answers'
import { openOutbox } from './open-api/outbox'
import type { LocalCloud, LocalCloudOptions } from './options'
import { createPush, createWeChat, type Deliver, tellingOutbox } from './push/wechat'
import { startServer } from './server'
import { createCounters } from './stats'
import { claimFolder } from './store/owner'
import { openSqlite, type Sqlite } from './store/sqlite'
import { createTimeMachine } from './timers/time-machine'
import { createIsolation } from './transactions/isolation'
import { createTransactions } from './transactions/transactions'
import { createWatch } from './watch/watch'

export type { DeployPlan } from './deploy-plan'
export type { Engine } from './engine'
export type { LocalCloud, LocalCloudOptions } from './options'
export type { Stats } from './stats'

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir } = options
  const leave = claimFolder(dataDir)
  const sql = openSqlite(join(dataDir, 'cloud.db'), options.survivesPowerCut)
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
  const { dataDir, functionsDir, plan } = options
  const secret = randomBytes(16).toString('hex')
  let url = ''

  const clock = createClock(options.now)
  const { now } = clock
  const counters = createCounters()
  const isolation = createIsolation()
  const engine = createEngine(sql, isolation, counters.read)
  sql.transaction(() => {
    for (const [name, { indexes }] of Object.entries(plan.collections)) engine.ensureCollection(name, indexes)
  })
  const transactions = createTransactions(engine, isolation)
  const files = createFileStore(join(dataDir, 'files'), secret, () => url)
  const watch = createWatch(options, { engine, counters, now })

  let runner: Runner | undefined
  const running = (): Runner => {
    if (runner === undefined) throw new Error('the cloud is not started')
    return runner
  }
  const deliver: Deliver = (fn, event, identity) => running().invoke(fn, withUser(event, identity), identity)
  const push = createPush(plan.pushes ?? {}, now, deliver)
  const openApi = createOpenApi(tellingOutbox(openOutbox(sql, now), push))
  const wechat = createWeChat(openApi.outbox, push)

  const callAsClient = async (fn: string, data: unknown, openid: string): Promise<string> => {
    checkClientCall(fn, data, Object.hasOwn(plan.functions, fn) ? plan.functions[fn]?.invoke : undefined)
    const identity = clientIdentity(openid)
    return running().invoke(fn, withUser(data, identity), identity)
  }
  const upload = async (openid: string, name: string, bytes: Uint8Array): Promise<string> => {
    const rule = plan.storage ?? 'PRIVATE'
    const isOpen = typeof rule === 'string' ? rule === 'PRIVATE' || rule === 'READONLY' : rule.write !== false
    if (!isOpen) throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'no client may write files')
    const safe = name.replace(/[/\\?#%\p{Cc}]/gu, '_').slice(-100) || 'file'
    const path = `uploads/${openid}/${randomBytes(8).toString('hex')}/${safe}`
    files.write(path, Buffer.from(bytes))
    return files.fileId(path)
  }
  const database = createDirectDatabase(engine, name => plan.collections[name]?.rule ?? 'PRIVATE')
  const fire = async (fn: string, name: string): Promise<unknown> => {
    const event = { Type: 'Timer', TriggerName: name, Time: new Date(now()).toISOString() }
    return JSON.parse(await running().invoke(fn, event, TIMER_IDENTITY))
  }
  const time = createTimeMachine({
    functionsDir,
    functions: Object.keys(plan.functions),
    clock,
    fire,
    log: watch.log,
    isRunning: options.timers !== false,
  })

  const admin = {
    database: { engine, transactions, now },
    counters,
    others: { ...storageActions(files), ...invokeActions(running) },
    callerOf: (token: string) => running().callerOf(token),
    observe: watch.observe,
  }
  const { staticDir, personas = {} } = options
  const console = createConsole(
    { engine, counters, plan, personas, clock, time, openApi, watch, functionsDir },
    secret,
  )
  const api = {
    personas,
    call: callAsClient,
    upload,
    database,
    subscribe: wechat.answerSubscribe,
  }
  const parts = { admin, api, files, openApi, counters, secret, console, staticDir }
  const server = await startServer(parts, options.port)
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sdkEnv = sdkEnvironment(url, secret)
  runner = watch.watched(
    startRunner({
      dataDir,
      functionsDir,
      plan,
      sdkEnv,
      env: options.env ?? {},
      counters,
      clockOffset: clock.offset,
      modulesDir: options.modulesDir,
      log: watch.log,
    }),
  )

  return {
    url,
    consoleUrl: `${url}/__cloud?token=${secret}`,
    secret,
    sdkEnv,
    processEnv: openid => ({ ...sdkEnv, ...running().guest(clientIdentity(openid)) }),
    engine,
    openApi,
    wechat,
    database,
    upload,
    call: async (fn, data, as) =>
      'timer' in as ? fire(fn, as.timer) : JSON.parse(await callAsClient(fn, data, as.openid)),
    runTimer: time.run,
    setNow: date => time.jump(date.getTime()),
    advance: (to, how) => time.advance(typeof to === 'number' ? now() + to : to.getTime(), how),
    stats: counters.stats,
    resetStats: counters.reset,
    async close() {
      time.stop()
      await runner?.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      transactions.close()
      release()
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Operations, Reply } from '@/contract'
import { card } from '@/contract/card'
import { intake } from '@/contract/intake'
import { officer } from '@/contract/officer'
import { team } from '@/contract/team'
import { dayOf } from '@/domain/day'
import { deployPlan } from '../../config/deploy'
import { type LocalCloud, startLocalCloud } from '../cloud/local-cloud'
import { builtFunctions } from './built-functions'
import { type Colleague, openidOf, type Person, STAFF_ROLES, staffDoc } from './people'

/** A Monday at ten in Beijing. */
export const MONDAY = new Date('2026-11-23T10:00:00+08:00')
export const SECRETS = {
  GENJIN_PHONE_KEY: 'a key of the tests, longer than 32 characters',
  GENJIN_BOOTSTRAP_CODE: 'bootstrap-code-of-the-tests',
  GENJIN_TEMPLATE_NUDGE: 'T-nudge',
  GENJIN_TEMPLATE_ALERT: 'T-alert',
  GENJIN_TEMPLATE_SERVICE: 'T-service',
  GENJIN_SUBSCRIBE_PUSH: 'off',
}
export const CONTRACTS = { officer, team, intake, card }

type All = Operations['officer'] & Operations['team'] & Operations['intake'] & Operations['card']
export type Op = keyof All
export type Input<K extends Op> = All[K]['input']
export type Output<K extends Op> = All[K]['output']
type Doc = { readonly _id: string } & Record<string, never>

export const functionOf = (op: string): string =>
  Object.entries(CONTRACTS).find(([, contract]) => Object.hasOwn(contract, op))?.[0] ?? 'officer'

export type Options = {
  readonly now?: Date
  readonly dataDir?: string
  readonly isEmpty?: boolean
  readonly plan?: typeof deployPlan
  /** Variables of the functions beside the secrets of the tests. */
  readonly env?: Readonly<Record<string, string>>
}

export type Branch = LocalCloud & {
  readonly dataDir: string
  /** Every line that functions logged. */
  readonly logged: string[]
  /** Calls an operation as somebody. */
  ask<K extends Op>(who: Person, op: K, input: Input<K>): Promise<Reply<Output<K>>>
  /** The same, of a call that must succeed. */
  get<K extends Op>(who: Person, op: K, input: Input<K>): Promise<Output<K>>
  /** Sends whatever to a function. */
  send(who: Person, fn: string, data: unknown): Promise<Reply>
  docs<T = Doc>(collection: string, query?: Record<string, unknown>): T[]
  /** Everything that is stored, to compare before and after. */
  everything(): Record<string, unknown[]>
  /** Begins anew: the colleagues and nothing else, on the first day. */
  reset(): void
  /** Closes the cloud and removes what it stored, unless it shall be opened again. */
  end(keep?: 'keep'): Promise<void>
}

/** The functions as they ship, on a local cloud of their own with a few colleagues and no customers. */
export const openBranch = async (options: Options = {}): Promise<Branch> => {
  const { now = MONDAY, isEmpty = false, plan = deployPlan } = options
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'genjin-branch-'))
  const logged: string[] = []
  process.env.GENJIN_PHONE_KEY = SECRETS.GENJIN_PHONE_KEY
  const cloud = await startLocalCloud({
    dataDir,
    port: 0,
    functionsDir: await builtFunctions(),
    plan,
    env: { ...SECRETS, ...options.env },
    now,
    timers: false,
    strictScans: true,
    survivesPowerCut: false,
    log: line => void logged.push(line),
  })
  const { engine } = cloud
  const reset = (): void => {
    for (const name of engine.collections()) engine.clear(name)
    cloud.setNow(now)
    if (isEmpty) return
    const people = Object.keys(STAFF_ROLES) as Colleague[]
    const docs = people.map(who => staffDoc(who, dayOf(now.getTime())))
    insert(cloud, 'staff', docs)
    insert(cloud, 'teams', TEAMS)
    insert(cloud, 'settings', [SETTINGS])
  }
  if (options.dataDir === undefined) reset()
  const send = async (who: Person, fn: string, data: unknown): Promise<Reply> =>
    (await cloud.call(fn, data, { openid: openidOf(who) })) as Reply
  const ask = async <K extends Op>(who: Person, op: K, input: Input<K>): Promise<Reply<Output<K>>> =>
    (await send(who, functionOf(op), { op, input })) as Reply<Output<K>>
  return {
    ...cloud,
    dataDir,
    logged,
    reset,
    send,
    ask,
    get: async (who, op, input) => {
      const reply = await ask(who, op, input)
      if (!reply.ok) throw new Error(`${op} as ${who}: ${reply.code} ${reply.message}`)
      return reply.data
    },
    docs: <T>(collection: string, query = {}) => engine.find(collection, query as never) as T[],
    everything: () => Object.fromEntries(engine.collections().map(name => [name, engine.find(name, {})])),
    async end(keep) {
      await cloud.close()
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** R92 what stands on every card of the tests; numbers from 1440 belong to nobody (README). */
export const SETTINGS = {
  _id: 'branch',
  card: {
    branchName: '城南支行',
    branchPhone: '14400010001',
    bankLine: '14400010002',
    regulatorLine: '12378',
    days: 30,
  },
}

const TEAMS = [
  { _id: 'tea_1', name: '小微一部' },
  { _id: 'tea_2', name: '小微二部' },
]

export const insert = (
  cloud: Pick<LocalCloud, 'engine'>,
  collection: string,
  docs: readonly object[],
): void => void cloud.engine.insertMany(collection, JSON.parse(JSON.stringify(docs)))

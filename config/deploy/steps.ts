import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployPlan, PlannedIndex } from '../../devtools/cloud/deploy-plan'

/** One call to the real cloud, or one thing that only a person can do. */
export type Step = { call: string; params: Record<string, unknown> } | { byHand: string }
export type Stage = { title: string; steps: Step[] }
type Trigger = { name: string; type: string; config: string }

/** https://docs.cloudbase.net/api-reference/manager/node/database: indexes are made by UpdateTable. */
const indexParam = ({ name, keys, unique = false }: PlannedIndex) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: keys.map(([field, direction]) => ({ Name: field, Direction: String(direction) })),
  },
})

const triggersOf = (functionsDir: string, fn: string): Trigger[] => {
  const file = join(functionsDir, fn, 'config.json')
  if (!existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as { triggers?: Trigger[] }).triggers ?? []
}

/** Values of the environment never appear: the plan is printed and pasted. */
const shown = (name: string): string => `<${name}>`

/**
 * What a deployment does, in the order in which it must: collections are closed before anything can be written, indexes
 * stand before the first query, variables before the first call, and the timer starts last.
 */
export const deploySteps = (plan: DeployPlan, functionsDir: string): Stage[] => {
  const EnvId = shown('GENJIN_CLOUD_ENV')
  const collections = Object.entries(plan.collections)
  const functions = Object.entries(plan.functions)
  const rules = {
    '*': { invoke: true },
    ...Object.fromEntries(functions.map(([fn, { invoke }]) => [fn, { invoke }])),
  }
  const { storage = 'PRIVATE', templates = [], privacy = [], pushes = {} } = plan
  const storageStep: Step =
    typeof storage === 'string'
      ? { call: 'ModifyStorageACL', params: { EnvId, AclTag: storage } }
      : { call: 'ModifyStorageSafeRule', params: { EnvId, AclTag: 'CUSTOM', Rule: JSON.stringify(storage) } }
  return [
    {
      title: 'Collections',
      steps: collections.map(([TableName]) => ({ call: 'CreateTable', params: { EnvId, TableName } })),
    },
    {
      title: 'Rules of the database and the storage',
      steps: [
        ...collections.map(([CollectionName, { rule = 'PRIVATE' }]) => ({
          call: 'ModifyDatabaseACL',
          params: { EnvId, CollectionName, AclTag: rule },
        })),
        storageStep,
      ],
    },
    {
      title: 'Indexes',
      steps: collections
        .filter(([, { indexes }]) => indexes.length > 0)
        .map(([TableName, { indexes }]) => ({
          call: 'UpdateTable',
          params: { EnvId, TableName, CreateIndexes: indexes.map(indexParam) },
        })),
    },
    {
      title: 'Who may call the functions',
      steps: [
        {
          call: 'ModifySecurityRule',
          params: { EnvId, ResourceType: 'FUNCTION', AclTag: 'CUSTOM', Rule: JSON.stringify(rules) },
        },
      ],
    },
    {
      title: 'Functions: the code with its config.json',
      steps: functions.map(([name]) => ({
        call: 'miniprogram-ci cloud.uploadFunction',
        params: { env: EnvId, name, path: `dist/cloudfunctions/${name}`, remoteNpmInstall: false },
      })),
    },
    {
      title: 'Functions: time limits, memory and variables, which an upload does not set',
      steps: functions.map(([FunctionName, { timeoutSeconds, memoryMB, env }]) => ({
        call: 'UpdateFunctionConfiguration',
        params: {
          Namespace: EnvId,
          FunctionName,
          Timeout: timeoutSeconds,
          MemorySize: memoryMB,
          Environment: { Variables: env.map(name => ({ Key: name, Value: shown(name) })) },
        },
      })),
    },
    {
      title: 'Timers: an upload sets them at a function’s first creation only',
      steps: functions.flatMap(([FunctionName]) =>
        triggersOf(functionsDir, FunctionName).map(({ name, type, config }) => ({
          call: 'CreateTrigger',
          params: { Namespace: EnvId, FunctionName, TriggerName: name, Type: type, TriggerDesc: config },
        })),
      ),
    },
    {
      title: 'By hand, in the account',
      steps: [
        ...privacy.map(({ api, kind, purpose }) => ({
          byHand: `用户隐私保护指引: ${kind} (wx.${api}): ${purpose}`,
        })),
        ...templates.map(({ title, env, fields, isLongTerm }) => ({
          byHand: `订阅消息: ${isLongTerm ? '长期' : '一次性'}「${title}」 with ${Object.entries(fields)
            .map(([field, label]) => `${label} ${field}`)
            .join(', ')}; its id into ${env}`,
        })),
        ...Object.entries(pushes).map(([event, fn]) => ({
          byHand: `消息推送: <event, ${event}> to the function ${fn}`,
        })),
      ],
    },
  ]
}

/** What the environment must hold: the account's names, the templates' ids and every variable of a function. */
export const neededNames = ({ functions, templates = [] }: DeployPlan): string[] => [
  ...new Set([
    'GENJIN_APPID',
    'GENJIN_CLOUD_ENV',
    ...templates.map(({ env }) => env),
    ...Object.values(functions).flatMap(({ env }) => env),
  ]),
]

/** What the cloud must hold before any function runs: read by the local cloud and by the deployment alike. */
export type DeployPlan = {
  collections: Record<string, PlannedCollection>
  functions: Record<string, PlannedFunction>
  /** Who among clients may read and write files; PRIVATE unless said otherwise. */
  storage?: AccessRule | CustomRule
  templates?: PlannedTemplate[]
  privacy?: PrivacyInterface[]
  /** Which function the platform pushes an event to. */
  pushes?: Partial<Record<PushedEvent, string>>
}

/** CloudBase's simple permissions. https://docs.cloudbase.net/database/security-rules */
export type AccessRule = 'READONLY' | 'PRIVATE' | 'ADMINWRITE' | 'ADMINONLY'
export type CustomRule = { read: boolean | string; write: boolean | string }

export type PlannedCollection = {
  indexes: PlannedIndex[]
  /** What clients may do; a collection made by code is PRIVATE until the deployment closes it. */
  rule?: AccessRule
  /** Never more than a few hundred documents: reading it whole is no scan. */
  isSmall?: boolean
}

export type PlannedIndex = {
  name: string
  keys: [field: string, direction: 1 | -1][]
  unique?: boolean
}

export type PlannedFunction = {
  timeoutSeconds: number
  memoryMB: number
  /** false: no client may call it. */
  invoke: boolean
  /** Names of the environment variables it is given. */
  env: string[]
}

/** A template of subscription messages: the environment variable that holds its id, and its fields by name. */
export type PlannedTemplate = {
  env: string
  title: string
  isLongTerm: boolean
  fields: Record<string, string>
}

/** An interface of the phone that the privacy guide of the mini program must declare. */
export type PrivacyInterface = { api: string; kind: string; purpose: string }

/** https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html */
export type PushedEvent =
  | 'subscribe_msg_popup_event'
  | 'subscribe_msg_change_event'
  | 'subscribe_msg_sent_event'

export const MOST_INDEXES = 20

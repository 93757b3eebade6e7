/** What the cloud must hold before any function runs: read by the local cloud and by the deployment alike. */
export type DeployPlan = {
  collections: Record<string, { indexes: PlannedIndex[] }>
  functions: Record<string, PlannedFunction>
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

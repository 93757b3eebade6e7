import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployPlan, PlannedFunction } from '../deploy-plan'

/** What WeChat gives a function of which nothing else is said. */
const USUAL_MEMORY_MB = 256

/** The plan of a folder that has none: every folder in it with an index.js is a function that clients may call. */
export function folderPlan(
  functionsDir: string | undefined,
  timeoutSeconds: number,
  env: readonly string[],
): DeployPlan {
  const names = functionsDir === undefined ? [] : readdirSync(functionsDir)
  const functions = names
    .filter(name => functionsDir !== undefined && existsSync(join(functionsDir, name, 'index.js')))
    .map((name): [string, PlannedFunction] => [
      name,
      { timeoutSeconds, memoryMB: USUAL_MEMORY_MB, invoke: true, env: [...env] },
    ])
  return { collections: {}, functions: Object.fromEntries(functions) }
}

import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeployPlan } from '../deploy-plan'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../local-cloud'

export const FIXTURES = join(__dirname, '..', 'fixtures', 'functions')

export type Ran = { ok?: unknown; errCode?: number; errMsg?: string }
export type TestCloud = LocalCloud & {
  dataDir: string
  /** Runs a line of source inside a real function, with cloud, db, _, $ and event in scope. */
  run(source: string, data?: object, openid?: string): Promise<Ran>
  /** Closes the cloud and removes what it stored. */
  end(): Promise<void>
}

export const planOf = (
  collections: DeployPlan['collections'],
  functions: Partial<DeployPlan['functions'][string]> = {},
): DeployPlan => ({
  collections,
  functions: Object.fromEntries(
    ['probe', 'private', 'plain', 'broken'].map(name => [
      name,
      { timeoutSeconds: 10, memoryMB: 256, invoke: name !== 'private', env: [], ...functions },
    ]),
  ),
})

export async function startTestCloud(
  plan: DeployPlan,
  options: Partial<LocalCloudOptions> = {},
): Promise<TestCloud> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'cloud-'))
  const cloud = await startLocalCloud({
    dataDir,
    port: 0,
    functionsDir: FIXTURES,
    plan,
    timers: false,
    survivesPowerCut: false,
    ...options,
  })
  return {
    ...cloud,
    dataDir,
    run: async (source, data = {}, openid = 'openid-1') =>
      (await cloud.call('probe', { ...data, run: source }, { openid })) as Ran,
    async end() {
      await cloud.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

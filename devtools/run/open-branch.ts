import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Day, dayOf } from '@/domain/day'
import { deployPlan } from '../../config/deploy'
import { type Engine, type LocalCloud, startLocalCloud } from '../cloud/local-cloud'
import { PERSONAS } from '../demo/personas'
import { seedDemo } from '../demo/seed'
import { localSecrets } from './secrets'

const ROOT = resolve(__dirname, '../..')

export type BranchOptions = {
  readonly dataDir: string
  readonly port: number
  readonly isFresh?: boolean
  readonly now?: Date
  readonly timers?: boolean
  readonly log?: (line: string) => void
  /** As the local cloud's own option. */
  readonly survivesPowerCut?: boolean
  /** Fills an empty cloud; the demo book unless said otherwise. */
  readonly fill?: (engine: Engine, today: Day) => void
}

/** The local cloud with our functions, the built phone and, in an empty data folder, the demo book. */
export const openBranch = async (options: BranchOptions): Promise<LocalCloud> => {
  const { dataDir, port, isFresh, now, timers, log, survivesPowerCut = true, fill = seedDemo } = options
  if (isFresh)
    for (const part of ['cloud.db', 'cloud.db-wal', 'cloud.db-shm', 'cloud.db.lock', 'files']) {
      rmSync(resolve(dataDir, part), { recursive: true, force: true })
    }
  const env = localSecrets(dataDir)
  const cloud = await startLocalCloud({
    dataDir,
    port,
    functionsDir: resolve(ROOT, 'dist/cloudfunctions'),
    staticDir: resolve(ROOT, 'dist/h5'),
    plan: deployPlan,
    personas: PERSONAS,
    env,
    survivesPowerCut,
    ...(now ? { now } : {}),
    ...(timers === undefined ? {} : { timers }),
    ...(log ? { log } : {}),
  })
  if (cloud.engine.count('staff', {}) === 0) {
    process.env.GENJIN_PHONE_KEY = env.GENJIN_PHONE_KEY
    fill(cloud.engine, dayOf((now ?? new Date()).getTime()))
  }
  return cloud
}

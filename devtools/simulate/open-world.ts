import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_HOURS } from '@/domain/office-hours'
import { newStaff } from '../../cloudfunctions/_lib/store/staff-doc'
import { deployPlan } from '../../config/deploy'
import { startLocalCloud } from '../cloud/local-cloud'
import { chance } from '../demo/prng'
import { builtFunctions } from '../testing/built-functions'
import { FIRST_DAY } from './calendar-2026'
import { layDown } from './crowd'
import { startOfDay } from './moments'
import { openPost } from './post'
import { type Colleague, type Options, TEMPLATE_IDS, type World } from './world'

/** The sweep once more, with so short a limit that the cloud kills it: what a crash looks like from outside. */
export const CUT_SWEEP = 'sweepCut'
export const CUT_SECONDS = 1

/** Even seeds run with WeChat's events set up, odd ones by the phone's word. */
const environment = (seed: number): Record<string, string> => ({
  GENJIN_PHONE_KEY: 'a key of the simulation, longer than 32 characters',
  GENJIN_BOOTSTRAP_CODE: 'bootstrap-code-of-the-simulation',
  GENJIN_TEMPLATE_NUDGE: TEMPLATE_IDS.nudge,
  GENJIN_TEMPLATE_ALERT: TEMPLATE_IDS.alert,
  GENJIN_SUBSCRIBE_PUSH: seed % 2 === 0 ? 'on' : 'off',
})

/** From who is hardly ever reminded to who always is. */
const GENEROSITY = [0.1, 0.4, 0.8, 0.95]

const colleague = (i: number, seed: number): Colleague => {
  const c = chance('colleague', seed, i)
  return {
    id: `stf_sim${i}`,
    openid: `o-sim${i}`,
    role: 'officer',
    diligence: c.int(4, 20),
    generosity: GENEROSITY[i % GENEROSITY.length] ?? 0,
    hours: DEFAULT_HOURS,
    reminders: [],
    unheard: 0,
  }
}

/** The real functions on a local cloud of their own, with the branch laid down. */
export const openWorld = async (options: Options): Promise<World> => {
  const { seed, officers, each, others } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'genjin-simulate-'))
  const functionsDir = join(dataDir, 'functions')
  const built = await builtFunctions()
  cpSync(built, functionsDir, { recursive: true })
  if (options.spoil !== undefined) {
    const file = join(functionsDir, 'sweep', 'index.js')
    writeFileSync(file, options.spoil(readFileSync(file, 'utf8')))
  }
  cpSync(join(functionsDir, 'sweep'), join(functionsDir, CUT_SWEEP), { recursive: true })
  const { sweep } = deployPlan.functions
  if (sweep === undefined) throw new Error('there is no sweep in the plan')
  const functions = { ...deployPlan.functions, [CUT_SWEEP]: { ...sweep, timeoutSeconds: CUT_SECONDS } }
  const env = environment(seed)
  let offset = startOfDay(FIRST_DAY) - Date.now()
  let latest = 0
  const counts: Record<string, number> = {}
  const count = (what: string, times = 1): void => {
    counts[what] = (counts[what] ?? 0) + times
  }
  const cloud = await startLocalCloud({
    dataDir,
    port: 0,
    functionsDir,
    plan: { ...deployPlan, functions },
    env,
    now: new Date(startOfDay(FIRST_DAY)),
    timers: false,
    strictScans: true,
    survivesPowerCut: false,
    log: () => count('lines logged'),
  })
  const now = (): number => Date.now() + offset
  const people = Array.from({ length: officers }, (_, i) => colleague(i, seed))
  const admin: Colleague = {
    ...colleague(officers, seed),
    id: 'stf_simadmin',
    openid: 'o-simadmin',
    role: 'admin',
  }
  const colleagues = [...people, admin]
  const staff = colleagues.map(({ id: _id, openid, role }) =>
    newStaff({ _id, openid, name: '某', role, teamId: role === 'admin' ? null : 'tea_1', joinedAt: 0 }),
  )
  cloud.engine.insertMany('staff', JSON.parse(JSON.stringify(staff)))
  const known = layDown(cloud.engine, { owners: people.map(({ id }) => id), each, others }, FIRST_DAY, seed)
  return {
    options,
    cloud,
    post: openPost(cloud, now),
    colleagues,
    known: new Map(known.map(one => [one.id, one])),
    chance: (...purpose) => chance('simulate', seed, ...purpose),
    now,
    isReliving: () => now() < latest,
    setNow(ms) {
      latest = Math.max(latest, now())
      offset = ms - Date.now()
      cloud.setNow(new Date(ms))
    },
    count,
    counts,
    violations: [],
    settled: new Set(),
    async close() {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

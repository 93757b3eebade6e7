import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dayOf } from '@/domain/day'
import type { LocalCloud } from '../cloud/local-cloud'
import { PERSONAS } from '../demo/personas'
import { openBranch } from '../run/open-branch'
import { EACH, fillBigBranch, OFFICERS } from './big-branch'
import { benchDigest } from './branch-digest'
import { benchReminders } from './branch-reminders'
import { runBundled } from './bundled'
import { median, print } from './figure'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const MORNING = NOW.getTime() + 86_400_000
const NIGHT_MS = 2 * 3_600_000

const ask = async (cloud: LocalCloud, op: string, input: object): Promise<unknown> =>
  cloud.call('officer', { op, input }, { openid: PERSONAS.officer.openid })

const benchToday = async (cloud: LocalCloud): Promise<void> => {
  const env = {
    ...cloud.sdkEnv,
    BENCH_URL: cloud.url,
    BENCH_OWNER: 'stf_bench0',
    BENCH_TODAY: dayOf(NOW.getTime()),
  }
  const times = JSON.parse(await runBundled('today-client', env)) as { call: number[]; query: number[] }
  cloud.resetStats()
  await ask(cloud, 'today.list', {})
  const used = cloud.stats().functions.officer
  print({
    bench: `today of an officer, branch of ${OFFICERS * EACH}`,
    value: median(times.call),
    unit: 'ms',
    vs: {
      'same list query through the SDK, ms': median(times.query),
      'ratio (<= 2)': median(times.call) / median(times.query),
      'database requests (<= 4)': used?.databaseRequests ?? Number.NaN,
      'documents read': used?.documentsRead ?? Number.NaN,
    },
  })
}

const benchSearch = async (cloud: LocalCloud): Promise<void> => {
  for (const q of ['wang', 'z', '0200', '华']) {
    cloud.resetStats()
    const from = process.hrtime.bigint()
    const reply = (await ask(cloud, 'customer.search', { q })) as { data: { rows: unknown[] } }
    const ms = Number(process.hrtime.bigint() - from) / 1e6
    const used = cloud.stats().functions.officer
    print({
      bench: `search ${q}`,
      value: ms,
      unit: 'ms',
      vs: { 'hits (<= 20)': reply.data.rows.length, 'documents read': used?.documentsRead ?? Number.NaN },
    })
  }
}

type Job = { readonly read: number; readonly changed: number; readonly isDone: boolean }

/** One night, the first of a week and a month here: all that a day begins with, in as many ticks as it takes. */
const benchSweep = async (cloud: LocalCloud): Promise<void> => {
  const tomorrow = addDays(dayOf(NOW.getTime()), 1)
  const due = cloud.engine.count('customers', { gradeChangesOn: { $lte: tomorrow } })
  cloud.resetStats()
  let changed = 0
  let regraded = 0
  let ticks = 0
  let ms = 0
  for (let isDone = false; !isDone; ticks++) {
    cloud.setNow(new Date(MORNING - NIGHT_MS + ticks * 300_000))
    const from = process.hrtime.bigint()
    const report = (await cloud.runTimer('sweep')) as {
      jobs: Record<'regrade', Job> & Record<string, Job>
    }
    ms += Number(process.hrtime.bigint() - from) / 1e6
    changed += report.jobs.regrade.changed
    regraded += report.jobs.regrade.read
    isDone = Object.values(report.jobs).every(job => job.isDone)
  }
  const { actions } = cloud.stats()
  // What is done every hour is done before the morning's reminders are measured.
  cloud.setNow(new Date(MORNING))
  await cloud.runTimer('sweep')
  const read = actions['database.getDocument']?.documentsRead ?? Number.NaN
  const rewritten = actions['database.modifyDocument']?.documentsRead ?? Number.NaN
  print({
    bench: `nightly sweep, branch of ${OFFICERS * EACH}`,
    value: read,
    unit: 'documents read',
    vs: {
      changed,
      'due to change': due,
      'regrade read beyond changed (<= 100)': regraded - changed,
      'read by the other jobs of the night': read - regraded,
      'looked up again to be written': rewritten,
      ticks,
      ms,
    },
  })
}

type Bench = (cloud: LocalCloud, dataDir: string) => Promise<void>

/** Runs on a branch of 100,000 customers of its own. */
const onBigBranch = async (bench: Bench): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'genjin-bench-'))
  const cloud = await openBranch({ dataDir, port: 0, now: NOW, timers: false, fill: fillBigBranch })
  try {
    await bench(cloud, dataDir)
  } finally {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const digest: Bench = cloud => benchDigest(cloud, dayOf(NOW.getTime()))

/** 今天, search, a team's summary, the nightly sweep and a morning's reminders. */
export const benchBranch = (): Promise<void> =>
  onBigBranch(async (cloud, dataDir) => {
    await benchToday(cloud)
    await benchSearch(cloud)
    await digest(cloud, dataDir)
    await benchSweep(cloud)
    await benchReminders(cloud, MORNING + 600_000, dataDir)
  })

/** A team's summary alone. */
export const benchDigestAlone = (): Promise<void> => onBigBranch(digest)

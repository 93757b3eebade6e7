import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fillBigBranch } from '../../bench/big-branch'
import { median, print } from '../../bench/figure'
import { openBranch } from '../../run/open-branch'
import { openHost } from '../open-host'
import { measureBytes } from './bytes'
import { buildEmptyApp } from './empty'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const ROUNDS = 15

/**
 * From the first line of the host's boot to the first update that the first page is drawn from, a browser anew each
 * time: styles and templates, app.js and the page evaluated, its first tree laid out. Nobody waits for the cloud: ours
 * has asked by then and shows its skeleton.
 */
const bootMs = async (dist: string, gateway: string): Promise<number> => {
  const host = await openHost({ dist, cloud: { gateway, persona: 'officer' } })
  await host.close()
  return host.bootMs
}

/** Rows of `npm run bench`: start-up as a ratio to an empty Taro app's, and the bytes that updates send. */
export const benchHost = async (dist = resolve(__dirname, '../../../dist/weapp')): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'genjin-bench-'))
  const cloud = await openBranch({ dataDir, port: 0, now: NOW, timers: false, fill: fillBigBranch })
  const empty = buildEmptyApp()
  const times = { ours: [] as number[], empty: [] as number[] }
  // In turns, so that what else runs on the machine slows both.
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await bootMs(dist, cloud.url))
    times.empty.push(await bootMs(empty, cloud.url))
  }
  print({
    bench: 'boot of dist/weapp in the host',
    value: median(times.ours),
    unit: 'ms',
    vs: {
      'an empty Taro app, ms': median(times.empty),
      'ratio (<= 1.5)': median(times.ours) / median(times.empty),
      'ratio of the fastest': Math.min(...times.ours) / Math.min(...times.empty),
      rounds: ROUNDS,
    },
  })
  const { today, log, customer, due } = await measureBytes(dist, cloud)
  print({ bench: 'setData of opening 今天', value: today / 1000, unit: 'kB (<= 60)', vs: { due } })
  print({ bench: 'setData of logging in three taps', value: log / 1000, unit: 'kB (<= 6)' })
  print({ bench: 'setData of opening a customer', value: customer / 1000, unit: 'kB (<= 40)' })
  await cloud.close()
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(dirname(empty), { recursive: true, force: true })
}

if (process.argv[1] === __filename) void benchHost(process.argv[2]).then(() => process.exit(0))

import { join } from 'node:path'
import { openBranch } from '../run/open-branch'
import { print, timedAsync } from './figure'

const NOW = new Date('2026-12-20T08:00:00+08:00')
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The clock goes through a day of five-minute sweeps, and through thirty days of hourly ones, on the demo branch. */
export const benchSweeps = async (folder: string): Promise<void> => {
  const cloud = await openBranch({ dataDir: join(folder, 'sweeps'), port: 0, now: NOW, timers: false })
  try {
    await cloud.runTimer('sweep')
    const day = await timedAsync(() => cloud.advance(DAY))
    const month = await timedAsync(() => cloud.advance(30 * DAY, { everyMs: HOUR }))
    print({
      bench: 'local cloud: thirty days go by, a sweep an hour',
      value: month.ms / 1000,
      unit: 's',
      vs: {
        sweeps: month.result,
        'a day of sweeps every five minutes, s': day.ms / 1000,
        'one of them, ms': day.ms / day.result,
      },
    })
  } finally {
    await cloud.close()
  }
}

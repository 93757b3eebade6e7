import { NO_COUNTS } from '@/domain/counts'
import { addDays, type Day, mondayOf } from '@/domain/day'
import { newStaff } from '../../cloudfunctions/_lib/store/staff-doc'
import type { LocalCloud } from '../cloud/local-cloud'
import { EACH, OFFICERS, officerId } from './big-branch'
import { median, print, timedAsync } from './figure'
import { mustHold } from './limits'

const TEAM = 12
const ROUNDS = 20
/** The limit: more is a failure of the bench. */
const MOST_REQUESTS = 6
const LEAD = 'o_bench_lead'

/** A lead and twelve of the officers become a team of their own, with a week of counters. */
const formTeam = ({ engine }: LocalCloud, today: Day): void => {
  const ids = Array.from({ length: TEAM }, (_, i) => officerId(i + 1))
  const lead = newStaff({
    _id: 'stf_benchlead',
    openid: LEAD,
    name: '组长',
    role: 'lead',
    teamId: 'tea_bench',
    joinedAt: 0,
  })
  engine.insertMany('teams', [{ _id: 'tea_bench', name: '小微一部' }])
  engine.insertMany('staff', [JSON.parse(JSON.stringify(lead))])
  engine.update('staff', { _id: { $in: ids } }, { $set: { teamId: 'tea_bench' } }, true)
  const days = Array.from({ length: 7 }, (_, i) => addDays(mondayOf(today), i))
  const counters = ids.flatMap(staffId =>
    days.map(on => ({
      _id: `${staffId}_${on}`,
      staffId,
      teamId: 'tea_bench',
      on,
      counts: { ...NO_COUNTS, reviews: 9 },
      version: 1,
    })),
  )
  engine.insertMany('dayCounts', JSON.parse(JSON.stringify(counters)))
}

/** R95 the week's summary of a team of twelve, by the counters and the index of the grades. */
export const benchDigest = async (cloud: LocalCloud, today: Day): Promise<void> => {
  formTeam(cloud, today)
  const ask = async (): Promise<void> => {
    const input = { on: today, span: 'week' }
    const reply = (await cloud.call('team', { op: 'digest.team', input }, { openid: LEAD })) as {
      ok: boolean
    }
    if (!reply.ok) throw new Error(`digest.team failed: ${JSON.stringify(reply)}`)
  }
  await ask()
  cloud.resetStats()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push((await timedAsync(ask)).ms)
  const requests = (cloud.stats().functions.team?.databaseRequests ?? Number.NaN) / ROUNDS
  print({
    bench: `digest of a team of ${TEAM}, branch of ${OFFICERS * EACH}`,
    value: median(times),
    unit: 'ms',
    vs: { [`database requests (<= ${MOST_REQUESTS})`]: requests },
  })
  mustHold('digest.team', [['database requests', requests, MOST_REQUESTS]])
}

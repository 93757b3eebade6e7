import type { Day } from '@/domain/day'
import { dueGroups } from '../../cloudfunctions/officer/due-groups'

/** The other side of the bench, in a process of its own: asks for Today by the function and by a plain SDK query, in turn. */
const WARM = 10
const ROUNDS = 80

const byFunction = async (url: string): Promise<void> => {
  const response = await fetch(`${url}/api/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': 'officer' },
    body: JSON.stringify({ function: 'officer', data: { op: 'today.list', input: {} } }),
  })
  const { result } = (await response.json()) as { result?: { ok?: boolean } }
  if (!result?.ok) throw new Error(`today.list failed: ${JSON.stringify(result)}`)
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - from) / 1e6
}

const run = async (): Promise<void> => {
  const { BENCH_URL: url = '', BENCH_OWNER: ownerId = '', BENCH_TODAY: today = '' } = process.env
  const query = (): Promise<unknown> => dueGroups({ ownerId }, today as Day, 50)
  const times = { call: [] as number[], query: [] as number[] }
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const call = await milliseconds(() => byFunction(url))
    const plain = await milliseconds(query)
    if (round < WARM) continue
    times.call.push(call)
    times.query.push(plain)
  }
  process.stdout.write(JSON.stringify(times))
}

void run()

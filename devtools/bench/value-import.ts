import type { LocalCloud } from '../cloud/local-cloud'
import { PERSONAS } from '../demo/personas'
import { print, timedAsync } from './figure'
import { mustHold } from './limits'

const ROWS = 100_000
const { openid } = PERSONAS.officer

type Preview = { importId: string; ready: number; known: number; total: number }
type Reply = { ok: boolean; data: unknown }

const asked = async (cloud: LocalCloud, op: string, input: object): Promise<unknown> => {
  const reply = (await cloud.call('intake', { op, input }, { openid })) as Reply
  if (!reply.ok) throw new Error(`${op} failed: ${JSON.stringify(reply)}`)
  return reply.data
}

const previewed = async (cloud: LocalCloud, bytes: Uint8Array): Promise<Preview> => {
  const fileId = await cloud.upload(openid, '流水.csv', bytes)
  return (await asked(cloud, 'ledger.preview', { fileId })) as Preview
}

const written = async (cloud: LocalCloud, { importId }: Preview): Promise<number> => {
  let created = 0
  for (let cursor: number | null = 0; cursor !== null; ) {
    const step = (await asked(cloud, 'ledger.commit', { importId, cursor })) as {
      cursor: number | null
      created: number
    }
    created += step.created
    cursor = step.cursor
  }
  return created
}

/** A file of 100,000 rows: read, written batch by batch, and read once more, when nothing is new. */
export const benchLedger = async (cloud: LocalCloud, ids: readonly string[]): Promise<void> => {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `N${ids[i % ids.length]?.slice(5)},2026-10,利息收入,${(i % 900) + 1}.00,经营贷,R${i}`,
  )
  const bytes = new TextEncoder().encode(`客户号,月份,业务类型,金额,产品,流水号\n${rows.join('\n')}\n`)
  const first = await timedAsync(() => previewed(cloud, bytes))
  print({
    bench: `preview a ledger of ${ROWS} rows`,
    value: first.ms,
    unit: 'ms',
    vs: { ready: first.result.ready },
  })
  const commit = await timedAsync(() => written(cloud, first.result))
  print({
    bench: `write a ledger of ${ROWS} rows`,
    value: commit.ms,
    unit: 'ms',
    vs: { created: commit.result },
  })
  const again = await timedAsync(() => previewed(cloud, bytes))
  const { ready, known } = again.result
  print({
    bench: `the same ledger of ${ROWS} rows again`,
    value: again.ms,
    unit: 'ms',
    vs: { 'ready (0)': ready, known },
  })
  mustHold('ledger', [
    ['rows not read', ROWS - first.result.ready, 0],
    ['rows not written', ROWS - commit.result, 0],
    ['rows that a second run would write', ready, 0],
    ['rows that a second run does not know', ROWS - known, 0],
  ])
}

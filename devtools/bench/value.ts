import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LEDGER_KINDS } from '@/domain/ledger'
import type { LocalCloud } from '../cloud/local-cloud'
import { PERSONAS } from '../demo/personas'
import { openBranch } from '../run/open-branch'
import { EACH, fillBigBranch, OFFICERS, officerId } from './big-branch'
import { median, print, timedAsync } from './figure'
import { mustHold } from './limits'
import { benchLedger } from './value-import'
import { benchOffers } from './value-offers'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const CUSTOMERS = 2000
const LINES_EACH = 25
const ROUNDS = 20
const CHANGED = 300
/** Issue 8's numbers. */
const MOST = { requests: 3, beyond: 100 } as const

/** The first officer's book grows to 2,000: every customer of three more officers, each with the bank's number. */
const growBook = ({ engine }: LocalCloud): string[] => {
  const share = CUSTOMERS / EACH
  const ids = Array.from({ length: OFFICERS * EACH }, (_, n) => n)
    .filter(n => n % OFFICERS < share)
    .map(n => `cus_b${n}`)
  for (const id of ids)
    engine.update(
      'customers',
      { _id: id },
      { $set: { ownerId: officerId(0), customerNo: `N${id.slice(5)}` } },
      false,
    )
  return ids
}

const lineOf = (customerId: string, i: number, amountFen: number): object => ({
  _id: `${customerId}.bench${i}`,
  customerId,
  ownerId: officerId(0),
  month: `2026-${String((i % 11) + 1).padStart(2, '0')}`,
  on: null,
  kind: LEDGER_KINDS[i % LEDGER_KINDS.length],
  amountFen,
  product: '经营贷',
  ref: `B${i}`,
  importId: 'imp_bench',
  line: i + 2,
  at: 1,
})

const markAll = ({ engine }: LocalCloud, ids: readonly string[]): void => {
  for (let i = 0; i < ids.length; i += 1000)
    engine.insertMany(
      'staleValues',
      ids.slice(i, i + 1000).map(_id => ({ _id, at: 1 })),
    )
}

/** Runs the sweep until every mark is gone; answers how many were computed, and in how long. */
const computed = async (cloud: LocalCloud): Promise<{ ms: number; changed: number }> => {
  let changed = 0
  const { ms } = await timedAsync(async () => {
    for (let isDone = false; !isDone; ) {
      cloud.engine.update('leases', { _id: 'sweep' }, { $set: { 'nextAt.value': 0 } }, false)
      const { jobs } = (await cloud.runTimer('sweep')) as {
        jobs: { value: { changed: number; isDone: boolean } }
      }
      changed += jobs.value.changed
      isDone = jobs.value.isDone
    }
  })
  return { ms, changed }
}

/** The value of a book is read in three requests, whatever it holds. */
const benchBook = async (cloud: LocalCloud): Promise<void> => {
  const ask = async (): Promise<void> => {
    const reply = (await cloud.call(
      'officer',
      { op: 'value.book', input: { period: 'year' } },
      { openid: PERSONAS.officer.openid },
    )) as { ok: boolean }
    if (!reply.ok) throw new Error(`value.book failed: ${JSON.stringify(reply)}`)
  }
  await ask()
  cloud.resetStats()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push((await timedAsync(ask)).ms)
  const requests = (cloud.stats().functions.officer?.databaseRequests ?? Number.NaN) / ROUNDS
  print({
    bench: `value of an officer with ${CUSTOMERS} customers and ${CUSTOMERS * LINES_EACH} dealings`,
    value: median(times),
    unit: 'ms',
    vs: {
      [`database requests (<= ${MOST.requests})`]: requests,
      'documents read': (cloud.stats().functions.officer?.documentsRead ?? Number.NaN) / ROUNDS,
    },
  })
  mustHold('value', [['requests of the value of a book', requests, MOST.requests]])
}

/** A few hundred customers with a new line: only they are read, with their lines and journals. */
const benchRecompute = async (cloud: LocalCloud, ids: readonly string[]): Promise<void> => {
  const some = ids.slice(0, CHANGED)
  cloud.engine.insertMany('ledger', some.map(id => lineOf(id, 900, 100)) as never)
  markAll(cloud, some)
  cloud.resetStats()
  const { ms, changed } = await computed(cloud)
  const { actions } = cloud.stats()
  const read = actions['database.getDocument']?.documentsRead ?? Number.NaN
  const theirs = CHANGED * (1 + 1 + LINES_EACH + 1)
  print({
    bench: `recompute ${CHANGED} customers, branch of ${OFFICERS * EACH}`,
    value: read,
    unit: 'documents read',
    vs: {
      changed,
      'their marks, customers and lines': theirs,
      [`read beyond (<= ${MOST.beyond})`]: read - theirs,
      ms,
    },
  })
  mustHold('value', [
    ['documents read beyond what changed', read - theirs, MOST.beyond],
    // None left out, none computed twice.
    ['customers computed too many or too few', Math.abs(changed - CHANGED), 0],
  ])
}

/** R49-R52 on a branch of 100,000 customers. */
export const benchValue = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'genjin-bench-'))
  const cloud = await openBranch({ dataDir, port: 0, now: NOW, timers: false, fill: fillBigBranch })
  try {
    const ids = growBook(cloud)
    for (const id of ids)
      cloud.engine.insertMany(
        'ledger',
        Array.from({ length: LINES_EACH }, (_, i) => lineOf(id, i, 1000 + i)) as never,
      )
    markAll(cloud, ids)
    await cloud.runTimer('sweep')
    const all = await computed(cloud)
    print({
      bench: `figures of ${CUSTOMERS} customers from ${CUSTOMERS * LINES_EACH} lines`,
      value: all.ms,
      unit: 'ms',
      vs: { 'computed (the first tick apart)': all.changed },
    })
    await benchBook(cloud)
    await benchRecompute(cloud, ids)
    await benchOffers(cloud, ids, NOW.getTime())
    await benchLedger(cloud, ids)
  } finally {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createModel, type Faults, type Model, verify } from './model'
import { startProcess } from './process'
import { add, increment, seed, transfer } from './writers'

export type Report = Faults & {
  rounds: number
  adds: number
  updates: number
  transactions: number
  /** Writes that were under way when the cloud was killed. */
  unknown: number
  seconds: number
}

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Kills a cloud in the middle of its writes, again and again, and compares what is left with what it acknowledged. */
export async function torture(
  rounds: number,
  log: (line: string) => void = () => undefined,
): Promise<Report> {
  const dataDir = mkdtempSync(join(tmpdir(), 'torture-'))
  const began = Date.now()
  const report: Report = {
    rounds: 0,
    adds: 0,
    updates: 0,
    transactions: 0,
    unknown: 0,
    lost: 0,
    half: 0,
    invented: 0,
    seconds: 0,
  }
  const model = createModel()
  for (let round = 0; round <= rounds; round++) {
    // That it opens by itself is part of the test: nothing is repaired in between.
    const cloud = await startProcess(dataDir)
    if (round === 0) await seed()
    else await verify(model, round - 1, report)
    if (round === rounds) {
      await cloud.kill()
      break
    }
    const known = [...model.counters.values()].reduce((sum, counter) => sum + counter.known, 0)
    const writers = [
      repeat(() => add(model, round)),
      repeat(() => increment(model)),
      // Each is five requests, so most writers do these.
      ...[1, 2, 3, 4].map(() => repeat(() => transfer(model, round))),
    ]
    await pause(50 + Math.random() * 650)
    await cloud.kill()
    await Promise.all(writers)
    count(report, model, known)
    report.rounds += 1
    if (report.rounds % 20 === 0) log(JSON.stringify(report))
  }
  rmSync(dataDir, { recursive: true, force: true })
  return { ...report, seconds: Math.round((Date.now() - began) / 1000) }
}

async function repeat(write: () => Promise<boolean>): Promise<void> {
  while (await write()) {}
}

function count(report: Report, model: Model, known: number): void {
  const outcomes = [...model.adds.values()]
  const moves = [...model.transfers.values()].map(({ outcome }) => outcome)
  const counters = [...model.counters.values()]
  const acknowledged = (list: (boolean | undefined)[]): number =>
    list.filter(outcome => outcome === true).length
  report.adds += acknowledged(outcomes)
  report.transactions += acknowledged(moves)
  report.updates += counters.reduce((sum, counter) => sum + counter.known, 0) - known
  report.unknown += [...outcomes, ...moves].filter(outcome => outcome === undefined).length
  report.unknown += counters.reduce((sum, counter) => sum + counter.unknown, 0)
}

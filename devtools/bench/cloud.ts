import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchEngine } from './cloud-engine'
import { benchSweeps } from './cloud-sweeps'
import { benchWire } from './cloud-wire'

/** The local cloud: its engine against plain SQL, its wire against an empty request, and how soon a month goes by. */
export const benchCloud = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'genjin-bench-cloud-'))
  try {
    benchEngine(folder)
    await benchWire(folder)
    await benchSweeps(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

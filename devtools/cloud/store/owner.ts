import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Refuses a data folder that a living cloud holds. SQLite's own lock cannot say: it is a directory that a killed
 * process leaves behind, so it is removed at each start, and removing a living one would let two write one file.
 */
export function claimFolder(dataDir: string): () => void {
  writing(dataDir, () => mkdirSync(dataDir, { recursive: true }))
  const file = join(dataDir, 'owner')
  const owner = readText(file)
  const mine = identityOf(process.pid)
  if (owner !== undefined && owner !== mine && owner === identityOf(Number(owner.split(' ')[0]))) {
    throw new Error(`${dataDir} is held by a running local cloud (process ${owner.split(' ')[0]})`)
  }
  writing(dataDir, () => writeFileSync(file, mine))
  return () => rmSync(file, { force: true })
}

function writing(dataDir: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new Error(`${dataDir} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A process id with the moment it began, where the system tells: ids alone are soon used again. */
function identityOf(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === undefined) return isAlive(pid) ? `${pid} alive` : `${pid} gone`
  // The name in parentheses may hold spaces; the start time is the 20th field after it. See proc(5).
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

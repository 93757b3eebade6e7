import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEntry, Seal } from '@/domain/audit-chain'

type Doc = { readonly _id: string; readonly _openid?: string | null }

/** MongoDB's extended JSON writes what does not fit into 32 bits as `{"$numberLong": "1795399200000"}`. */
const plainNumbers = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const { $numberLong, $numberInt, $numberDouble } = value as Record<string, string | undefined>
  const number = $numberLong ?? $numberInt ?? $numberDouble
  return number === undefined ? value : Number(number)
}

/** The documents of a file: one array, or an object a line, as the console of the cloud exports it. */
const docsOf = (folder: string, name: string): Doc[] => {
  const file = join(folder, name)
  if (!existsSync(file)) throw new Error(`no ${name} in ${folder}`)
  const text = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
  if (text.startsWith('[')) return JSON.parse(text, plainNumbers) as Doc[]
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line, plainNumbers) as Doc]
    } catch {
      throw new Error(`${name}, line ${i + 1}: not JSON`)
    }
  })
}

const ours = <T>(docs: readonly Doc[]): T[] => docs.filter(({ _openid }) => (_openid ?? null) === null) as T[]

/**
 * What a deployed cloud holds: `audit.json` and `seals.json`, exported from its console one after the other between two seals
 * (they are made by the hour). What a client planted is none of ours.
 */
export const auditOfExport = (folder: string): { seals: Seal[]; entries: AuditEntry[] } => ({
  entries: ours(docsOf(folder, 'audit.json')),
  seals: ours(docsOf(folder, 'seals.json')),
})

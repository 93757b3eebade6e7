import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEntry, Seal } from '@/domain/audit-chain'
import { type Finding, type Verdict, verifyChain } from '@/domain/audit-verify'
import { option } from '../cloud/cli/args'
import { createEngine } from '../cloud/engine'
import { claimFolder } from '../cloud/store/owner'
import { openSqlite } from '../cloud/store/sqlite'
import { createIsolation } from '../cloud/transactions/isolation'
import { auditOfExport } from './audit-export'

const USAGE =
  'usage: npm run audit -- --export DIR | --data DIR | --url http://127.0.0.1:8080 [--as compliance] [--head HASH]'

const WORDS: Readonly<Record<Finding['kind'], string>> = {
  broken: 'block does not follow from its entries and the block before',
  missingSeal: 'block is missing',
  missing: 'entry is missing',
  changed: 'entry was changed',
  reordered: 'entries of the block change places',
  inserted: 'entry says it is sealed, and no block holds it so',
  twice: 'entry is in the chain twice',
  backdated: 'entry was written long after the moment it claims',
}

type Stored = { readonly seals: Seal[]; readonly entries: AuditEntry[] }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a data folder of the local cloud holds; what a client planted is none of ours. */
export const auditOfFolder = (dataDir: string): Stored => {
  const file = join(dataDir, 'cloud.db')
  if (!existsSync(file)) throw new Error(`no local cloud in ${dataDir}`)
  const leave = claimFolder(dataDir)
  const sql = openSqlite(file)
  try {
    const engine = createEngine(sql, createIsolation(), { documentsRead: 0 })
    const all = <T>(name: string): T[] =>
      (engine.has(name) ? engine.find(name, { _openid: null }) : []) as T[]
    return { seals: all('seals'), entries: all('audit') }
  } finally {
    sql.close()
    leave()
  }
}

type Ask = (of: 'entries' | 'seals', after: string) => Promise<{ rows: object[]; after: string | null }>

/** The same over `audit.chain`, page by page, as an admin or 资料/合规岗 may read it. */
export const auditOver = async (ask: Ask): Promise<Stored> => {
  const all = async <T>(of: 'entries' | 'seals'): Promise<T[]> => {
    const rows: object[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = await ask(of, after)
      rows.push(...page.rows)
      after = page.after
    }
    return rows as T[]
  }
  for (let seals = await all<Seal>('seals'); ; ) {
    const entries = await all<AuditEntry>('entries')
    const after = await all<Seal>('seals')
    // A block that was written while entries were read would miss some of its own.
    if (after.length === seals.length) return { seals, entries }
    seals = after
  }
}

const askGateway =
  (url: string, persona: string): Ask =>
  async (of, after) => {
    const response = await fetch(new URL('/api/call', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-persona': persona },
      body: JSON.stringify({ function: 'team', data: { op: 'audit.chain', input: { of, after } } }),
    })
    const { result } = (await response.json()) as {
      result?: { ok: boolean; message?: string; data: Awaited<ReturnType<Ask>> }
    }
    if (!result?.ok) throw new Error(result?.message ?? `no answer from ${url}`)
    return result.data
  }

/** The report in lines: what is wrong, the tail, and the head to note down. */
export const auditReport = (
  { seals, entries }: Stored,
  head?: string,
): { lines: string[]; isWhole: boolean } => {
  const verdict: Verdict = verifyChain(seals, entries, sha256)
  const isHeadThere = head === undefined || seals.some(({ hash }) => hash === head)
  const lines = [
    `${entries.length} entries, ${seals.length} blocks`,
    ...verdict.findings.map(({ kind, id }) => `${kind} ${id}: ${WORDS[kind]}`),
    ...(isHeadThere ? [] : [`gone ${head}: blocks were taken off the end`]),
    `unsealed tail: ${verdict.tail.length}${verdict.tail[0] ? ` from ${verdict.tail[0]} on` : ''}`,
    `head ${verdict.head}`,
  ]
  return { lines, isWhole: verdict.findings.length === 0 && isHeadThere }
}

const storedBy = async (args: readonly string[]): Promise<Stored> => {
  const [data, url, folder] = [option(args, 'data'), option(args, 'url'), option(args, 'export')]
  if ([data, url, folder].filter(one => one !== undefined).length !== 1) throw new Error(USAGE)
  if (data !== undefined) return auditOfFolder(data)
  if (folder !== undefined) return auditOfExport(folder)
  return auditOver(askGateway(url ?? '', option(args, 'as') ?? 'compliance'))
}

const main = async (): Promise<void> => {
  const args = process.argv.slice(2)
  const stored = await storedBy(args)
  const { lines, isWhole } = auditReport(stored, option(args, 'head'))
  process.stdout.write(`${lines.join('\n')}\n`)
  if (!isWhole) process.exitCode = 1
}

if (process.argv[1] === __filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalCloud } from '../local-cloud'

/** A cloud in a process of its own, to be killed: prints where it listens. */
const dataDir = process.argv[2] ?? ''
const functionsDir = join(dataDir, 'functions')
mkdirSync(functionsDir, { recursive: true })
const owner = { name: 'round', keys: [['round', 1]] as [string, 1][] }
const collections = {
  adds: { indexes: [owner, { name: 'tags', keys: [['tags', 1]] as [string, 1][] }] },
  counters: { indexes: [] },
  accounts: { indexes: [] },
  ledger: { indexes: [owner] },
}
startLocalCloud({ dataDir, port: 0, functionsDir, plan: { collections, functions: {} }, timers: false }).then(
  ({ url, secret }) => process.stdout.write(`${JSON.stringify({ url, secret })}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)

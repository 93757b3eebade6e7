import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secrets of a local cloud, made once beside its data and readable by their owner alone. */
export const localSecrets = (dataDir: string): Record<string, string> => {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const made = {
      GENJIN_PHONE_KEY: randomBytes(32).toString('base64'),
      GENJIN_BOOTSTRAP_CODE: randomBytes(12).toString('base64url'),
    }
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

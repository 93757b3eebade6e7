import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const made = (): Record<string, string> => ({
  GENJIN_PHONE_KEY: randomBytes(32).toString('base64'),
  GENJIN_BOOTSTRAP_CODE: randomBytes(12).toString('base64url'),
  GENJIN_TEMPLATE_NUDGE: 'local-template-nudge',
  GENJIN_TEMPLATE_ALERT: 'local-template-alert',
  GENJIN_TEMPLATE_SERVICE: 'local-template-service',
  // The phone's own word counts; with `on`, only what the local WeChat pushes.
  GENJIN_SUBSCRIBE_PUSH: 'off',
})

/** The secrets of a local cloud and its templates' ids, made once beside its data and readable by their owner alone. */
export const localSecrets = (dataDir: string): Record<string, string> => {
  const file = join(dataDir, 'secrets.json')
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = { ...made(), ...known }
  if (Object.keys(secrets).length > Object.keys(known).length) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  }
  return secrets
}

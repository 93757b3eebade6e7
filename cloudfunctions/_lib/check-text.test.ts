import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')
const textsOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map(path => readFileSync(join(ROOT, folder, path), 'utf8'))

// Platform: a cloud function may call only the open interfaces that its own config.json names; others fail with -604101.
test.each(['card', 'officer', 'team', 'intake', 'sweep'])(
  'function %s asks WeChat for the text check exactly if it checks texts',
  folder => {
    const { permissions } = JSON.parse(readFileSync(join(ROOT, folder, 'config.json'), 'utf8'))
    const isUsed = textsOf(folder).some(text => text.includes("'#cloud/check-text'"))
    expect(permissions.openapi.includes('security.msgSecCheck')).toBe(isUsed)
  },
)

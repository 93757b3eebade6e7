import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')

test('every page that a message lands on is there: WeChat answers 41030 to any other', () => {
  const source = readFileSync(join(ROOT, 'src/domain/nudge-message.ts'), 'utf8')
  const pages = [...source.matchAll(/pages\/[\w/-]+/g)].map(([page]) => page)
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter(page => !existsSync(join(ROOT, 'src', `${page}.tsx`)))).toEqual([])
})

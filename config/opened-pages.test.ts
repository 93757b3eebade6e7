import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = join(__dirname, '../src')

test('every page that the phone opens by its path is there', () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
    /(?<!\.test)\.tsx?$/.test(name),
  )
  const opened = sources.flatMap(name =>
    [...readFileSync(join(SRC, name), 'utf8').matchAll(/['"`]\/(pages\/[\w-]+\/[\w-]+)(?=['"`?])/g)].map(
      ([, page]) => page ?? '',
    ),
  )
  expect(opened.length).toBeGreaterThan(20)
  expect(opened.filter(page => !existsSync(join(SRC, `${page}.tsx`)))).toEqual([])
})

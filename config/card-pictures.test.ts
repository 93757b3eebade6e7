import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SHARING } from './card-pictures'

const SRC = join(__dirname, '../src')

test('every page that shares has the pictures in its own package, and no other package carries them', () => {
  const sharing = readdirSync(join(SRC, 'pages'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.config.ts'))
    .filter(name => readFileSync(join(SRC, 'pages', name), 'utf8').includes('enableShareAppMessage: true'))
    .map(name => `pages/${dirname(name)}`)
  expect([...SHARING].sort()).toEqual([...new Set(sharing)].sort())
})

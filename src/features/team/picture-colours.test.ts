import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLOURS, type Colours } from './picture-colours'

const TOKEN: Readonly<Record<keyof Colours, string>> = {
  ground: '--ground',
  card: '--card',
  ink: '--ink',
  quiet: '--ink-2',
  track: '--heat-0',
  bar: '--heat-3',
  warn: '--warn',
}
const [light = '', dark = ''] = readFileSync(join(__dirname, '../../ui/tokens.css'), 'utf8').split('@media')

test.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s picture has the colours of the design', (theme, css) => {
  const names = Object.keys(TOKEN) as (keyof Colours)[]
  const values = names.map(name => new RegExp(`${TOKEN[name]}: ([^;]+);`).exec(css)?.[1])
  expect(values).toEqual(names.map(name => COLOURS[theme][name]))
})

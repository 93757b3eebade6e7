import { join } from 'node:path'
import { build } from 'esbuild'
import { card } from '@/contract/card'
import { intake } from '@/contract/intake'
import { officer } from '@/contract/officer'
import { team } from '@/contract/team'
import { WHO_MAY } from './who-may'

const ROOT = join(__dirname, '../..')
const inputsOf = async (contents: string): Promise<string[]> => {
  const { metafile } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    tsconfig: join(ROOT, 'tsconfig.json'),
    absWorkingDir: ROOT,
  })
  return Object.keys(metafile.inputs)
}

test('what the phone imports of the contract are types: nothing of it, and no zod, is there at run time', async () => {
  const inputs = await inputsOf(
    `import * as contract from './src/contract/index'\nconsole.log(Object.keys(contract))`,
  )
  expect(inputs.filter(path => path.includes('node_modules'))).toEqual([])
  expect(inputs.filter(path => path.startsWith('src/'))).toEqual(['src/contract/index.ts'])
})

test('the phone’s shell brings no zod along', async () => {
  const inputs = await inputsOf(`export * from './src/lib/call-error'`)
  expect(inputs.filter(path => path.includes('zod'))).toEqual([])
})

test('every operation of every contract is permitted to somebody, and nothing is permitted that is no operation', () => {
  const operations = [officer, team, intake, card].flatMap(contract => Object.keys(contract))
  expect(Object.keys(WHO_MAY).sort()).toEqual(operations.sort())
})

test('no two functions have an operation of the same name', () => {
  const operations = [officer, team, intake, card].flatMap(contract => Object.keys(contract))
  expect(new Set(operations).size).toBe(operations.length)
})

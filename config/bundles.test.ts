import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFunctions } from '../devtools/testing/built-functions'
import { deployPlan } from './deploy'

/** The source files that went into a function's bundle. */
const sourcesOf = async (name: string): Promise<string[]> => {
  const file = join(await builtFunctions(), `${name}.meta.json`)
  return Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { inputs: object }).inputs)
}

test('what customers call contains no code of officers, teams, files or the sweep', async () => {
  const sources = await sourcesOf('card')
  expect(sources).toContain('cloudfunctions/card/index.ts')
  expect(sources.filter(file => /^cloudfunctions\/(officer|team|intake|sweep)\//.test(file))).toEqual([])
  expect(
    sources.filter(file => /^src\/contract\/(officer|team|intake|cards|reminder)\.ts$/.test(file)),
  ).toEqual([])
}, 120_000)

test('no function contains code of another', async () => {
  const names = Object.keys(deployPlan.functions)
  for (const name of names) {
    const others = new RegExp(`^cloudfunctions/(${names.filter(one => one !== name).join('|')})/`)
    expect([name, (await sourcesOf(name)).filter(file => others.test(file))]).toEqual([name, []])
  }
}, 120_000)

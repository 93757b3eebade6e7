import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXPRESSION_OPERATORS } from '../aggregate/expression'
import { STAGES } from '../aggregate/stages'
import type { Case } from './case'
import { _, $, db, record } from './sdk'
import { TABLES } from './tables'

const README = readFileSync(join(__dirname, '..', 'README.md'), 'utf8')

/** Every name with a dollar in a request, EJSON's own types aside. */
const named = (params: unknown): string[] => JSON.stringify(params).match(/\$[a-zA-Z]\w*/g) ?? []

async function namesOf(cases: Case[]): Promise<Set<string>> {
  const names = new Set<string>()
  record((_action, params) => {
    for (const name of named(params)) names.add(name)
  })
  // What the SDK refuses by itself is sent by nobody.
  for (const one of cases) await one.run(db.collection('c')).catch(() => undefined)
  return names
}

let proved: Set<string>
let refused: Set<string>
beforeAll(async () => {
  const all = Object.values(TABLES).flat()
  proved = await namesOf(all.filter(one => one.refused?.code !== 'NOT_IN_LOCAL_CLOUD'))
  refused = await namesOf(all.filter(one => one.refused?.code === 'NOT_IN_LOCAL_CLOUD'))
})

/** What a command is called on the wire, where the name differs. */
const WIRE: Record<string, string> = {
  neq: '$ne',
  remove: '$unset',
  shift: '$pop',
  unshift: '$push',
  geoNear: '$nearSphere',
}
/** Commands that put other commands together, and are none themselves. */
const CONTAINERS = ['aggregate', 'project', 'pipeline']

const isListed = (name: string): boolean => README.includes(`\`${name}\``)

function verdict(name: string): string {
  if (proved.has(name)) return 'proved'
  if (refused.has(name) && isListed(name)) return 'refused and listed'
  return 'neither proved by a case nor refused and listed in README.md'
}

const commands = (object: object): string[] => Object.keys(object).filter(key => !CONTAINERS.includes(key))
const stages = (): string[] =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(db.collection('c').aggregate())).filter(
    name => !['constructor', 'end', 'unwrap', 'done', '_pipe'].includes(name),
  )

test.each([
  ...commands(_).map(name => ['command', name]),
  ...commands(_.aggregate).map(name => ['aggregate operator', name]),
  ...commands(_.project).map(name => ['projection', name]),
  ...stages().map(name => ['aggregate stage', name]),
])('%s %s is proved by a case, or refused loudly and listed', (_kind, name) => {
  const wire = WIRE[name] ?? `$${name}`
  expect(['proved', 'refused and listed']).toContain(verdict(wire))
})

test('what this cloud plays of expressions and stages is proved by cases', () => {
  const played = [...EXPRESSION_OPERATORS, ...Object.keys(STAGES)]
  expect(played.filter(name => !proved.has(name))).toEqual([])
})

test('the expressions it plays are the ones the SDK exports, and no more', () => {
  const exported = new Set(commands($).map(name => WIRE[name] ?? `$${name}`))
  expect(EXPRESSION_OPERATORS.filter(name => !exported.has(name))).toEqual([])
})

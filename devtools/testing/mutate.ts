import fc from 'fast-check'

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? replaced(one, rest, by) : one))
  const record = value as Record<string, unknown>
  const { [key]: inner, ...others } = record
  return by === REMOVED && rest.length === 0 ? others : { ...others, [key]: replaced(inner, rest, by) }
}
const REMOVED = Symbol('removed')

/** What no field of any operation is made for, and what some are. */
const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e21,
  '',
  ' ',
  '\u0000',
  '无',
  '2026-02-30',
  '1990-01-01',
  '2199-12-31',
  '长'.repeat(5_000),
  [],
  Array.from({ length: 60 }, () => 'x'),
  {},
  { $gt: '' },
  'cus_',
  '../x',
  '110101199001010010',
]

/** An input spoilt in one place: a value replaced, a key removed, or one added that nobody knows. */
export const spoilt = (input: object): fc.Arbitrary<unknown> => {
  const paths = pathsOf(input)
  const junk = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...JUNK) }, fc.jsonValue({ maxDepth: 2 }))
  const place = fc.constantFrom(...paths)
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(place, junk).map(([path, by]) => replaced(input, path, by)) },
    fc
      .constantFrom(...paths.filter(path => path.length > 0), ['x'])
      .map(path => replaced(input, path, REMOVED)),
    fc
      .constantFrom('extra', 'ownerId', '$set', '_openid', '__proto__', 'constructor')
      .map(key => withOwn(input, key)),
  )
}

/** A key as JSON would bring it: `__proto__` as a key of its own and not as the prototype. */
const withOwn = (input: object, key: string): unknown =>
  JSON.parse(
    `{${JSON.stringify(key)}: {"isAdmin": true}, ${JSON.stringify(input).slice(1)}`.replace(/, \}$/, '}'),
  )

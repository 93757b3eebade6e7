import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Wherever a message's page is written. */
const WRITERS = ['src/domain/landing.ts', 'src/domain/card.ts', 'cloudfunctions/team/tell-deciders.ts']
const landings = WRITERS.flatMap(path =>
  [...read(path).matchAll(/['"`](pages\/[\w/-]+)(\?[^'"`]*)?/g)].map(([, page = '', query = '']) => ({
    page,
    params: [...query.matchAll(/[?&](\w+)=/g)].map(([, param = '']) => param),
  })),
)

test('every page that a message lands on is there: WeChat answers 41030 to any other', () => {
  expect(new Set(landings.map(({ page }) => page)).size).toBeGreaterThan(6)
  expect(landings.filter(({ page }) => !existsSync(join(ROOT, 'src', `${page}.tsx`)))).toEqual([])
})

test('issue 5: every page that a message lands on reads what the message says about whom or what it is', () => {
  const said = landings.flatMap(({ page, params }) => params.map(param => ({ page, param })))
  expect(said.map(({ page, param }) => `${page} ${param}`)).toEqual(
    expect.arrayContaining([
      'pages/customer/index id',
      'pages/customer/index log',
      'pages/care/index id',
      'pages/complaints/index id',
      'pages/card/index c',
    ]),
  )
  const unread = said.filter(({ page, param }) => {
    const [, names = ''] = /const \{([^}]*)\} = useRouter\(\)\.params/.exec(read(`src/${page}.tsx`)) ?? []
    return !new RegExp(`\\b${param}\\b`).test(names)
  })
  expect(unread).toEqual([])
})

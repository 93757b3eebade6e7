import { distinct, readAnew } from './use-pages'

type Page = { rows: { id: string }[]; after: string | null }
const page = (ids: string, after: string | null): Page => ({ rows: [...ids].map(id => ({ id })), after })
const ids = (pages: readonly Page[]) =>
  distinct(pages)
    .map(row => row.id)
    .join('')

test('a row that moved to a later page while one read is shown once', () => {
  expect(ids([page('abc', 'c'), page('cde', null)])).toBe('abcde')
})

test('after a new first page the later ones are read anew, each from the end of the one before', async () => {
  const book: Record<string, Page> = { b: page('cd', 'd'), d: page('ef', null) }
  const read = jest.fn(async (after: string) => book[after] ?? page('', null))
  const anew = await readAnew(page('ab', 'b'), [page('xx', 'x'), page('yy', null)], read)
  expect(ids(anew)).toBe('cdef')
  expect(read.mock.calls).toEqual([['b'], ['d']])
})

test('a book that has become shorter loses its last pages', async () => {
  const anew = await readAnew(page('ab', null), [page('cd', null)], async () => page('', null))
  expect(anew).toEqual([])
})

test('who has scrolled very far sees the furthest pages as they were', async () => {
  const later = Array.from({ length: 8 }, (_, i) => page(String(i), String(i)))
  const anew = await readAnew(page('a', 'a'), later, async after => page(`${after}n`, `${after}n`))
  expect(anew).toHaveLength(8)
  expect(anew.slice(6)).toEqual(later.slice(6))
})

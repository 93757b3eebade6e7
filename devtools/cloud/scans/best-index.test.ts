import type { PlannedIndex } from '../deploy-plan'
import type { Sort } from '../query/sort'
import type { Doc } from '../store/value'
import { missingIndex, usesOf } from './best-index'
import { branchesOf } from './conditions'

const DUE: PlannedIndex = {
  name: 'due',
  keys: [
    ['ownerId', 1],
    ['isArchived', 1],
    ['dueOn', 1],
  ],
}
const AT: PlannedIndex = {
  name: 'at',
  keys: [
    ['customerId', 1],
    ['at', -1],
  ],
}
const MINE = { ownerId: 'o', isArchived: false }

test.each<[string, Doc, Sort, string | undefined, number, boolean]>([
  ['equalities and a range in the order of the index', { ...MINE, dueOn: { $lte: 'x' } }, [], 'due', 0, true],
  ['the order of fields in the query does not matter', { dueOn: { $lte: 'x' }, ...MINE }, [], 'due', 0, true],
  ['$in counts as equality', { ownerId: { $in: ['a', 'b'] }, isArchived: false }, [], 'due', 0, true],
  ['a gap in the index leaves the rest over', { ownerId: 'o', dueOn: 'x' }, [], 'due', 1, true],
  ['what the index lacks is left over', { ...MINE, name: 'x' }, [], 'due', 1, true],
  ['the order behind equalities', MINE, [['dueOn', 1]], 'due', 0, true],
  ['the same order backward', MINE, [['dueOn', -1]], 'due', 0, true],
  ['the order of another field', MINE, [['name', 1]], 'due', 0, false],
  ['a descending index read backward', { customerId: 'c' }, [['at', 1]], 'at', 0, true],
  ['nothing that begins an index', { dueOn: 'x' }, [], undefined, 0, false],
  ['the id', { _id: { $gt: 'x' } }, [['_id', 1]], '_id_', 0, true],
  ['a prefix is a range', { ownerId: { $regex: '^ab' } }, [], 'due', 0, true],
  ['a regex without an anchor is none', { ownerId: { $regex: 'ab' } }, [], undefined, 0, false],
])('%s', (_fact, query, sort, index, left, isSorted) => {
  const [branch = []] = branchesOf(query)
  const [use] = usesOf([DUE, AT], branch, sort)
  expect([use?.index, use?.left.length ?? 0, use?.isSorted ?? false]).toEqual([index, left, isSorted])
})

test('or is one branch for each alternative, and and within it multiplies', () => {
  const query: Doc = { $and: [{ $or: [{ a: 1 }, { b: 2 }] }, { c: { $gt: 3, $lt: 4 } }] }
  const paths = branchesOf(query).map(branch => branch.map(({ path }) => path))
  expect(paths).toEqual([
    ['a', 'c', 'c'],
    ['b', 'c', 'c'],
  ])
})

test('the index that is missing: equalities, then the order, then ranges', () => {
  const [branch = []] = branchesOf({ at: { $gt: 1 }, ownerId: 'o', name: { $ne: 'x' } })
  expect(missingIndex(branch, [['rank', -1]])).toBe('ownerId 1, rank -1, at 1')
})

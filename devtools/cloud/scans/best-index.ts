import type { PlannedIndex } from '../deploy-plan'
import type { Sort } from '../query/sort'
import type { Branch, Condition } from './conditions'

/** How an index serves a branch: what it answers, what is left to look at, and whether it gives the order. */
export type Use = { index: string; used: Condition[]; left: Condition[]; isSorted: boolean }

const BY_ID: PlannedIndex = { name: '_id_', keys: [['_id', 1]] }

/** Every index that serves a branch in some way, the best first; none means reading the whole collection. */
export function usesOf(indexes: readonly PlannedIndex[], branch: Branch, sort: Sort): Use[] {
  return [BY_ID, ...indexes]
    .map(index => useOf(index, branch, sort))
    .filter(({ used, isSorted }) => used.length > 0 || (isSorted && sort.length > 0))
    .sort((a, b) => a.left.length - b.left.length || Number(b.isSorted) - Number(a.isSorted))
}

function useOf({ name, keys }: PlannedIndex, branch: Branch, sort: Sort): Use {
  const used: Condition[] = []
  const points = new Set<string>()
  for (const [path] of keys) {
    const equal = branch.filter(one => one.path === path && one.kind === 'equal')
    used.push(...equal)
    if (equal.some(one => one.points === 1)) points.add(path)
    if (equal.length > 0) continue
    used.push(...branch.filter(one => one.path === path && one.kind === 'range'))
    break
  }
  const left = branch.filter(one => !used.includes(one))
  return { index: name, used, left, isSorted: givesOrder(keys, points, sort) }
}

/** What is fixed to one value needs no order; the rest must follow the index, all forward or all backward. */
function givesOrder(keys: PlannedIndex['keys'], points: Set<string>, sort: Sort): boolean {
  const wanted = sort.filter(([path]) => !points.has(path))
  const given = keys.filter(([path]) => !points.has(path))
  const turns = wanted.map(([path, direction], i) => (given[i]?.[0] === path ? direction * given[i][1] : 0))
  // An id comes in order behind the whole of an index that ends on equal values; CloudBase gives no such promise.
  return turns.every(turn => turn !== 0 && turn === turns[0])
}

/** The index that would serve: equalities first, then the order, then stretches. */
export function missingIndex(branch: Branch, sort: Sort): string {
  const equal = branch.filter(({ kind }) => kind === 'equal').map(({ path }): [string, number] => [path, 1])
  const ranges = branch.filter(({ kind }) => kind === 'range').map(({ path }): [string, number] => [path, 1])
  const keys = new Map<string, number>()
  for (const [path, direction] of [...equal, ...sort, ...ranges]) {
    if (!keys.has(path)) keys.set(path, direction)
  }
  return [...keys].map(([path, direction]) => `${path} ${direction}`).join(', ')
}

import { type Doc, isPlain, isScalar, type Value } from '../store/value'

/** One condition on one path. `points`: how many values an equality allows; a range allows a stretch of values. */
export type Condition = {
  path: string
  kind: 'equal' | 'range' | 'other'
  points: number
  query: Doc
}
export type Branch = Condition[]

const MOST_BRANCHES = 64

/** A query as alternatives of conditions that must all hold: an index has to serve each alternative. */
export function branchesOf(query: Doc): Branch[] {
  let branches: Branch[] = [[]]
  for (const [key, value] of Object.entries(query)) {
    const parts = partsOf(key, value)
    const crossed = branches.flatMap(branch => parts.map(part => [...branch, ...part]))
    branches = crossed.length <= MOST_BRANCHES ? crossed : branches
  }
  return branches
}

function partsOf(key: string, value: Value): Branch[] {
  if (key === '$and' && Array.isArray(value)) return branchesOfAll(value.filter(isPlain))
  if (key === '$or' && Array.isArray(value)) return value.filter(isPlain).flatMap(branchesOf)
  if (key.startsWith('$')) return [[{ path: '', kind: 'other', points: 0, query: { [key]: value } }]]
  return [conditionsOn(key, value)]
}

const branchesOfAll = (queries: Doc[]): Branch[] =>
  queries.reduce<Branch[]>(
    (branches, query) => {
      const parts = branchesOf(query)
      const crossed = branches.flatMap(branch => parts.map(part => [...branch, ...part]))
      return crossed.length <= MOST_BRANCHES ? crossed : branches
    },
    [[]],
  )

function conditionsOn(path: string, value: Value): Branch {
  const isOperators = isPlain(value) && Object.keys(value).some(key => key.startsWith('$'))
  if (!isOperators) return [condition(path, '$eq', value, { [path]: value })]
  return Object.entries(value as Doc)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, operand]) => {
      const options = (value as Doc).$options
      const isCased = operator === '$regex' && options !== undefined
      const own: Doc = isCased ? { $regex: operand, $options: options } : { [operator]: operand }
      return condition(path, isCased ? 'other' : operator, operand, { [path]: own })
    })
}

function condition(path: string, operator: string, operand: Value, query: Doc): Condition {
  const make = (kind: Condition['kind'], points = 0): Condition => ({ path, kind, points, query })
  switch (operator) {
    case '$eq':
      return operand instanceof RegExp ? make(isPrefix(operand) ? 'range' : 'other') : make('equal', 1)
    case '$in':
      return Array.isArray(operand) && operand.every(isScalar) ? make('equal', operand.length) : make('other')
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return make('range')
    case '$regex':
      return make(isPrefix(operand) ? 'range' : 'other')
    default:
      return make('other')
  }
}

/** Only an anchored, cased text without another sign is a stretch of an index. */
const isPrefix = (operand: Value): boolean => {
  const source = operand instanceof RegExp ? operand.source : String(operand)
  return /^\^[^\\^$.*+?()[\]{}|]+/.test(source) && !(operand instanceof RegExp && operand.flags.includes('i'))
}

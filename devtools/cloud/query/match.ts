import { Query } from 'mingo'
import { notHere, requestFailed } from '../cloud-error'
import { type Doc, isPlain, isScalar, sameValue, type Value } from '../store/value'

export type Matcher = (doc: Doc) => boolean

const LOGICAL = new Set(['$and', '$or', '$nor'])
const FIELD_OPERATORS = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $exists $not $all $elemMatch $size $mod $regex $options $type'.split(
    ' ',
  ),
)

export function matcher(query: Doc): Matcher {
  if (Object.keys(query).length === 0) return () => true
  const normal = normalQuery(query)
  try {
    const compiled = new Query<Doc>(normal)
    return doc => compiled.test(doc)
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error))
  }
}

/** Refuses what is unknown, and rewrites what mingo and MongoDB understand differently. */
function normalQuery(query: Doc): Doc {
  const out: Doc = {}
  for (const [key, value] of Object.entries(query)) {
    if (LOGICAL.has(key)) out[key] = asQueries(key, value).map(normalQuery)
    else if (key === '$expr') throw notHere('the query operator $expr')
    else if (key.startsWith('$')) throw notHere(`the query operator ${key}`)
    else out[key] = normalCondition(value)
  }
  return out
}

function asQueries(key: string, value: Value): Doc[] {
  if (!Array.isArray(value) || value.length === 0) throw requestFailed(`${key} must be a nonempty array`)
  return value.map(item => {
    if (!isPlain(item)) throw requestFailed(`${key} entries need to be full objects`)
    return item
  })
}

const isOperators = (value: Value): value is Doc =>
  isPlain(value) && Object.keys(value).some(key => key.startsWith('$'))

function normalCondition(condition: Value): Value {
  if (!isOperators(condition)) return condition
  const out: Doc = {}
  for (const [operator, operand] of Object.entries(condition)) {
    if (!FIELD_OPERATORS.has(operator)) throw notHere(`the query operator ${operator}`)
    checkOperand(operator, operand)
    // In MongoDB a comparison "or equal" with null is equality with null, so it finds missing fields too.
    if ((operator === '$gte' || operator === '$lte') && operand === null) out.$eq = null
    // MongoDB takes the remainder of numbers only; mingo takes null for zero.
    else if (operator === '$mod') Object.assign(out, { $mod: operand, $type: 'number' })
    else if (operator === '$not') out.$not = normalCondition(operand)
    else if (operator === '$elemMatch' && isPlain(operand)) out.$elemMatch = normalElement(operand)
    else out[operator] = operand
  }
  return out
}

const normalElement = (operand: Doc): Value =>
  isOperators(operand) && !Object.keys(operand).some(key => LOGICAL.has(key))
    ? normalCondition(operand)
    : normalQuery(operand)

function checkOperand(operator: string, operand: Value): void {
  if ((operator === '$in' || operator === '$nin' || operator === '$all') && !Array.isArray(operand)) {
    throw requestFailed(`${operator} needs an array`)
  }
  if (operator === '$elemMatch' && !isPlain(operand)) throw requestFailed('$elemMatch needs an Object')
  if (operator === '$size' && !(Number.isInteger(operand) && Number(operand) >= 0)) {
    throw requestFailed('$size must be a whole number')
  }
  if (operator === '$not' && !(operand instanceof RegExp) && !isOperators(operand)) {
    throw requestFailed('$not needs a regex or a document')
  }
}

/** What `$pull` removes: equal values, elements that meet operators, or objects that match a query. */
export function elementMatcher(condition: Value): (element: Value) => boolean {
  if (isOperators(condition)) {
    const test = matcher({ element: condition })
    return element => !Array.isArray(element) && test({ element })
  }
  if (isPlain(condition)) {
    const test = matcher(condition)
    return element => isPlain(element) && test(element)
  }
  if (condition instanceof RegExp) return element => typeof element === 'string' && condition.test(element)
  return element => (isScalar(condition) || Array.isArray(condition)) && sameValue(element, condition)
}

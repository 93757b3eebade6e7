import { compileExpression, type Variables } from '../aggregate/expression'
import { isTruthy } from '../aggregate/truth'
import { notHere, requestFailed } from '../cloud-error'
import { type Doc, isOperators, isPlain, sameValue, type Value } from '../store/value'
import { equals, FIELD_OPERATORS, type FieldTest, regexTest } from './operators'
import { somewhere, type Test, type Trace } from './walk'

export type Matcher = (doc: Doc, trace?: Trace) => boolean

/** A condition on a field: plain tests, all of which must hold, and negated groups of them. */
type Item = FieldTest | { not: Item[] }

/** Compiles a query by MongoDB's rules; whatever is unknown is refused before a document is looked at. */
export function matcher(query: Doc, variables: Variables = {}): Matcher {
  const clauses = Object.entries(query).map(([key, value]) => compileClause(key, value, variables))
  const [only] = clauses
  if (clauses.length === 1 && only !== undefined) return only
  return (doc, trace) => clauses.every(clause => clause(doc, trace))
}

function compileClause(key: string, value: Value, variables: Variables): Matcher {
  switch (key) {
    case '$and': {
      const all = subqueries(key, value, variables)
      return (doc, trace) => all.every(match => match(doc, trace))
    }
    case '$or': {
      const any = subqueries(key, value, variables)
      return (doc, trace) => any.some(match => match(doc, trace))
    }
    case '$nor': {
      const none = subqueries(key, value, variables)
      return doc => !none.some(match => match(doc))
    }
    case '$expr': {
      const evaluate = compileExpression(value, Object.keys(variables))
      return doc => isTruthy(evaluate({ root: doc, variables }))
    }
    default:
      if (key.startsWith('$')) throw notHere(`the query operator ${key}`)
      return onField(key, compileCondition(value))
  }
}

function subqueries(key: string, value: Value, variables: Variables): Matcher[] {
  if (!Array.isArray(value) || value.length === 0) throw requestFailed(`${key} must be a nonempty array`)
  return value.map(item => {
    if (!isPlain(item)) throw requestFailed(`${key} entries need to be full objects`)
    return matcher(item, variables)
  })
}

function compileCondition(condition: Value): Item[] {
  if (!isOperators(condition)) return [{ test: equals(condition), leaves: true, negated: false }]
  return Object.entries(condition).flatMap(([operator, operand]) => {
    if (!operator.startsWith('$')) throw requestFailed(`unknown operator: ${operator}`)
    return compileOperator(operator, operand, condition)
  })
}

function compileOperator(operator: string, operand: Value, all: Doc): Item[] {
  switch (operator) {
    case '$options':
      if (all.$regex === undefined) throw requestFailed('$options needs a $regex')
      return []
    case '$regex':
      return [regexTest(operand, all.$options)]
    case '$not':
      if (!(operand instanceof RegExp) && !isOperators(operand))
        throw requestFailed('$not needs a regex or a document')
      return [{ not: compileCondition(operand) }]
    case '$elemMatch':
      return [elemMatch(operand)]
    case '$all':
      return allOf(operand)
    default: {
      const build = Object.hasOwn(FIELD_OPERATORS, operator) ? FIELD_OPERATORS[operator] : undefined
      if (build === undefined) throw notHere(`the query operator ${operator}`)
      return [build(operand)]
    }
  }
}

/** `$all: [a, b]` is a and b, each met by any element. */
function allOf(operand: Value): Item[] {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array')
  if (operand.length === 0) return [{ test: () => false, leaves: false, negated: false }]
  return operand.map(item => {
    if (!isOperators(item)) return { test: equals(item), leaves: true, negated: false }
    const inner = item.$elemMatch
    if (inner === undefined || Object.keys(item).length > 1) throw requestFailed('no $ expressions in $all')
    return elemMatch(inner)
  })
}

function elemMatch(operand: Value): FieldTest {
  if (!isPlain(operand)) throw requestFailed('$elemMatch needs an Object')
  const test = elementTest(operand)
  return {
    test(value, trace) {
      const at = Array.isArray(value) ? value.findIndex(item => test(item)) : -1
      if (at >= 0 && trace !== undefined) trace.position = at
      return at >= 0
    },
    leaves: false,
    negated: false,
  }
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr'])

/** Operators look at the element itself, anything else is a query on an element that is an object. */
export function elementTest(operand: Doc): Test {
  if (isOperators(operand) && !LOGICAL.has(Object.keys(operand)[0] ?? '')) {
    const items = compileCondition(operand)
    return item => items.every(one => onValue(one, item))
  }
  const match = matcher(operand)
  return item => isPlain(item) && match(item)
}

function onValue(item: Item, value: Value | undefined): boolean {
  if ('not' in item) return !item.not.every(one => onValue(one, value))
  return item.test(value) !== item.negated
}

function onField(path: string, items: Item[]): Matcher {
  const steps = path.split('.')
  const tests = items.map((item): Matcher => {
    if ('not' in item) {
      const inner = onField(path, item.not)
      return doc => !inner(doc)
    }
    if (item.negated) return doc => !somewhere(doc, steps, item.test, item.leaves, undefined)
    return (doc, trace) => somewhere(doc, steps, item.test, item.leaves, trace)
  })
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return (doc, trace) => tests.every(test => test(doc, trace))
}

/** What `$pull` removes: equal values, elements that meet operators, or objects that match a query. */
export function elementMatcher(condition: Value): (element: Value) => boolean {
  if (isPlain(condition)) return elementTest(condition)
  if (condition instanceof RegExp) return equals(condition)
  return element => sameValue(element, condition)
}

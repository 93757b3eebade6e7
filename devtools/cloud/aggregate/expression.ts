import { notHere, requestFailed } from '../cloud-error'
import { type Doc, isPlain, type Value } from '../store/value'
import { ARITHMETIC } from './operators/arithmetic'
import { ARRAYS } from './operators/arrays'
import { CONDITIONS } from './operators/conditions'
import { DATES } from './operators/dates'
import { LOOPS } from './operators/loops'
import { NUMBERS } from './operators/numbers'
import { SETS } from './operators/sets'
import { STRINGS } from './operators/strings'
import type { Apply, Compile, Evaluate, Special } from './types'

export type { Evaluate, Scope, Variables } from './types'

const PLAIN: Record<string, Apply> = { ...ARITHMETIC, ...NUMBERS, ...ARRAYS, ...SETS, ...STRINGS }
const SPECIAL: Record<string, Special> = { ...CONDITIONS, ...LOOPS, ...DATES }

export const EXPRESSION_OPERATORS = [...Object.keys(PLAIN), ...Object.keys(SPECIAL), '$literal']

/** Compiles an expression; `variables` are the names that `$$name` may use besides ROOT and CURRENT. */
export function compileExpression(expression: Value, variables: string[] = []): Evaluate {
  if (typeof expression === 'string') return compileText(expression, variables)
  if (Array.isArray(expression)) {
    const items = expression.map(item => compileExpression(item, variables))
    // In an array what is missing is null.
    return scope => items.map(item => item(scope) ?? null)
  }
  if (!isPlain(expression)) return () => expression
  const operators = Object.keys(expression).filter(key => key.startsWith('$'))
  const [operator] = operators
  if (operator === undefined) return compileObject(expression, variables)
  if (Object.keys(expression).length > 1) {
    throw requestFailed(
      `An object representing an expression must have exactly one field: ${JSON.stringify(expression)}`,
    )
  }
  return compileOperator(operator, expression[operator] ?? null, variables)
}

function compileOperator(operator: string, operand: Value, variables: string[]): Evaluate {
  if (operator === '$literal') return () => operand
  const special = Object.hasOwn(SPECIAL, operator) ? SPECIAL[operator] : undefined
  const compile: Compile = (expression, more = []) => compileExpression(expression, [...variables, ...more])
  if (special !== undefined) return special(operand, compile, operator)
  const plain = Object.hasOwn(PLAIN, operator) ? PLAIN[operator] : undefined
  if (plain === undefined) throw notHere(`the aggregate operator ${operator}`)
  const args = (Array.isArray(operand) ? operand : [operand]).map(arg => compileExpression(arg, variables))
  const [least, most] = plain.takes
  if (args.length < least || args.length > most) {
    const range = least === most ? `exactly ${least}` : `at least ${least} arguments, and at most ${most}`
    throw requestFailed(`Expression ${operator} takes ${range} arguments. ${args.length} were passed in.`)
  }
  const { apply } = plain
  return scope =>
    apply(
      args.map(arg => arg(scope)),
      operator,
    )
}

function compileObject(expression: Doc, variables: string[]): Evaluate {
  const fields = Object.entries(expression).map(([name, value]): [string, Evaluate] => {
    if (name.includes('.')) throw requestFailed(`FieldPath field names may not contain '.': ${name}`)
    return [name, compileExpression(value, variables)]
  })
  return scope => {
    const out: Doc = {}
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope)
      if (value !== undefined) out[name] = value
    }
    return out
  }
}

/** '$a.b' is a path in the document, '$$name.b' in a variable, anything else is text. */
function compileText(text: string, variables: string[]): Evaluate {
  if (!text.startsWith('$')) return () => text
  if (!text.startsWith('$$')) {
    const steps = stepsOf(text.slice(1))
    const [only] = steps
    if (steps.length === 1 && only !== undefined)
      return ({ root }) => (Object.hasOwn(root, only) ? root[only] : undefined)
    return ({ root }) => at(root, steps, 0)
  }
  const [name = '', ...steps] = stepsOf(text.slice(2))
  if (name === 'REMOVE') return () => undefined
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => at(root, steps, 0)
  if (/^[A-Z]/.test(name)) throw notHere(`the variable $$${name}`)
  if (!variables.includes(name)) throw requestFailed(`Use of undefined variable: ${name}`)
  return scope => at(scope.variables[name], steps, 0)
}

function stepsOf(path: string): string[] {
  const steps = path.split('.')
  if (steps.some(step => step === ''))
    throw requestFailed(`FieldPath must not contain an empty field: ${path}`)
  if (steps.slice(1).some(step => step.startsWith('$')))
    throw requestFailed(`FieldPath field names may not start with '$': ${path}`)
  return steps
}

/** A path enters every object of an array; a number in it is a field's name, never an index. */
function at(value: Value | undefined, steps: string[], from: number): Value | undefined {
  const step = steps[from]
  if (step === undefined) return value
  if (Array.isArray(value)) {
    return value
      .filter(item => isPlain(item) || Array.isArray(item))
      .map(item => at(item, steps, from))
      .filter((found): found is Value => found !== undefined)
  }
  return isPlain(value) && Object.hasOwn(value, step) ? at(value[step], steps, from + 1) : undefined
}

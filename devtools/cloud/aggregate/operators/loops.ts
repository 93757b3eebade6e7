import { requestFailed } from '../../cloud-error'
import { typeName } from '../../store/order'
import { isPlain, type Value } from '../../store/value'
import { isNothing, isTruthy } from '../truth'
import type { Special } from '../types'
import { partsOf } from './conditions'

function nameOf(as: Value | undefined, fallback: string): string {
  if (as === undefined) return fallback
  if (typeof as === 'string' && /^[a-z_\P{ASCII}][\w\P{ASCII}]*$/u.test(as)) return as
  throw requestFailed(`'${String(as)}' starts with an invalid character for a user variable name`)
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#array-expression-operators */
export const LOOPS: Record<string, Special> = {
  $map(operand, compile, operator) {
    const parts = partsOf(operand, operator, ['input', 'in'], ['as'])
    const name = nameOf(parts.as, 'this')
    const [input, body] = [compile(parts.input ?? null), compile(parts.in ?? null, [name])]
    return scope => {
      const items = input(scope)
      if (isNothing(items)) return null
      if (!Array.isArray(items)) throw requestFailed(`input to $map must be an array not ${typeName(items)}`)
      return items.map(item => body({ ...scope, variables: { ...scope.variables, [name]: item } }) ?? null)
    }
  },
  $filter(operand, compile, operator) {
    const parts = partsOf(operand, operator, ['input', 'cond'], ['as'])
    const name = nameOf(parts.as, 'this')
    const [input, test] = [compile(parts.input ?? null), compile(parts.cond ?? null, [name])]
    return scope => {
      const items = input(scope)
      if (isNothing(items)) return null
      if (!Array.isArray(items))
        throw requestFailed(`input to $filter must be an array not ${typeName(items)}`)
      return items.filter(item =>
        isTruthy(test({ ...scope, variables: { ...scope.variables, [name]: item } })),
      )
    }
  },
  $reduce(operand, compile, operator) {
    const parts = partsOf(operand, operator, ['input', 'initialValue', 'in'])
    const input = compile(parts.input ?? null)
    const initial = compile(parts.initialValue ?? null)
    const body = compile(parts.in ?? null, ['value', 'this'])
    return scope => {
      const items = input(scope)
      if (isNothing(items)) return null
      if (!Array.isArray(items))
        throw requestFailed(`$reduce requires that 'input' be an array, found: ${typeName(items)}`)
      return items.reduce<Value | undefined>(
        (value, item) => body({ ...scope, variables: { ...scope.variables, value, this: item } }),
        initial(scope),
      )
    }
  },
  $let(operand, compile, operator) {
    const parts = partsOf(operand, operator, ['vars', 'in'])
    if (!isPlain(parts.vars)) throw requestFailed('invalid parameter: expected an object (vars)')
    const vars = Object.entries(parts.vars).map(
      ([name, value]) => [nameOf(name, name), compile(value)] as const,
    )
    const body = compile(
      parts.in ?? null,
      vars.map(([name]) => name),
    )
    return scope => {
      const variables = { ...scope.variables }
      for (const [name, evaluate] of vars) variables[name] = evaluate(scope)
      return body({ ...scope, variables })
    }
  },
  $zip(operand, compile, operator) {
    const parts = partsOf(operand, operator, ['inputs'], ['useLongestLength', 'defaults'])
    if (!Array.isArray(parts.inputs) || parts.inputs.length === 0)
      throw requestFailed('inputs must be an array of expressions')
    const longest = parts.useLongestLength === true
    if (parts.defaults !== undefined && !longest)
      throw requestFailed('cannot specify defaults unless useLongestLength is true')
    const inputs = parts.inputs.map(input => compile(input))
    const defaults = compile(parts.defaults ?? [])
    return scope => {
      const lists = inputs.map(input => input(scope))
      if (lists.some(isNothing)) return null
      const arrays = lists.map(list => {
        if (Array.isArray(list)) return list
        throw requestFailed(`$zip found a non-array expression in input: ${typeName(list)}`)
      })
      const fill = defaults(scope)
      const lengths = arrays.map(array => array.length)
      const length = longest ? Math.max(...lengths) : Math.min(...lengths)
      return Array.from({ length }, (_, row) =>
        arrays.map((array, i) => array[row] ?? (Array.isArray(fill) ? (fill[i] ?? null) : null)),
      )
    }
  },
}

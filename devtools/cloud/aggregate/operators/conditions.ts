import { requestFailed } from '../../cloud-error'
import { type Doc, isPlain, type Value } from '../../store/value'
import { isNothing, isTruthy } from '../truth'
import type { Evaluate, Special } from '../types'

const listOf = (operand: Value): Value[] => (Array.isArray(operand) ? operand : [operand])

/** An operand of named parts, all known and the needed ones there. */
export function partsOf(operand: Value, operator: string, needed: string[], optional: string[] = []): Doc {
  if (!isPlain(operand)) throw requestFailed(`${operator} only supports an object as its argument`)
  const unknown = Object.keys(operand).find(key => !needed.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw requestFailed(`Unrecognized parameter to ${operator}: ${unknown}`)
  const missing = needed.find(key => operand[key] === undefined)
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to ${operator}`)
  return operand
}

function cond(operand: Value, compile: (expression: Value) => Evaluate): Evaluate {
  if (Array.isArray(operand) && operand.length !== 3) {
    throw requestFailed(`Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`)
  }
  const parts = Array.isArray(operand) ? {} : partsOf(operand, '$cond', ['if', 'then', 'else'])
  const given = Array.isArray(operand) ? operand : [parts.if, parts.then, parts.else]
  const [test, yes, no] = given.map(part => compile(part ?? null))
  return scope => (isTruthy(test?.(scope)) ? yes?.(scope) : no?.(scope))
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#conditional-expression-operators */
export const CONDITIONS: Record<string, Special> = {
  $cond: (operand, compile) => cond(operand, compile),
  $and(operand, compile) {
    const all = listOf(operand).map(item => compile(item))
    return scope => all.every(evaluate => isTruthy(evaluate(scope)))
  },
  $or(operand, compile) {
    const any = listOf(operand).map(item => compile(item))
    return scope => any.some(evaluate => isTruthy(evaluate(scope)))
  },
  $ifNull(operand, compile) {
    const [value, instead, ...others] = listOf(operand).map(item => compile(item))
    if (value === undefined || instead === undefined || others.length > 0)
      throw requestFailed('Expression $ifNull takes exactly 2 arguments.')
    return scope => {
      const found = value(scope)
      return isNothing(found) ? instead(scope) : found
    }
  },
  $switch(operand, compile, operator) {
    const { branches, ...rest } = partsOf(operand, operator, ['branches'], ['default'])
    if (!Array.isArray(branches) || branches.length === 0)
      throw requestFailed('$switch requires at least one branch.')
    const compiled = branches.map(branch => {
      const parts = partsOf(branch, operator, ['case', 'then'])
      return { test: compile(parts.case ?? null), result: compile(parts.then ?? null) }
    })
    const otherwise = rest.default === undefined ? undefined : compile(rest.default)
    return scope => {
      const taken = compiled.find(({ test }) => isTruthy(test(scope)))
      if (taken !== undefined) return taken.result(scope)
      if (otherwise !== undefined) return otherwise(scope)
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    }
  },
}

import { requestFailed } from '../../cloud-error'
import { encodeKey } from '../../store/key'
import { compareValues, typeName } from '../../store/order'
import type { Value } from '../../store/value'
import { isNothing, isTruthy } from '../truth'
import { ANY_NUMBER, type Apply } from '../types'

type Keyed = Map<string, Value>

function keyed(value: Value | undefined, message: string): Keyed {
  if (!Array.isArray(value)) throw requestFailed(`${message} ${typeName(value)}`)
  return new Map(value.map(item => [encodeKey(item), item]))
}

const operands = (name: string): string => `All operands of ${name} must be arrays. One argument is of type:`

/** As a set has no order, the least comes first. */
const listed = (set: Keyed): Value[] => [...set.values()].sort(compareValues)

const isWithin = (a: Keyed, b: Keyed): boolean => [...a.keys()].every(key => b.has(key))

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#set-expression-operators */
export const SETS: Record<string, Apply> = {
  $setUnion: {
    takes: ANY_NUMBER,
    apply(lists) {
      if (lists.some(isNothing)) return null
      const all = lists.map(list => keyed(list, operands('$setUnion')))
      return listed(new Map(all.flatMap(set => [...set])))
    },
  },
  $setIntersection: {
    takes: ANY_NUMBER,
    apply(lists) {
      if (lists.some(isNothing)) return null
      const [first = new Map<string, Value>(), ...others] = lists.map(list =>
        keyed(list, operands('$setIntersection')),
      )
      return listed(new Map([...first].filter(([key]) => others.every(other => other.has(key)))))
    },
  },
  $setDifference: {
    takes: [2, 2],
    apply([a, b]) {
      if (isNothing(a) || isNothing(b)) return null
      const message = 'both operands of $setDifference must be arrays. One is of type:'
      const without = keyed(b, message)
      return [...keyed(a, message)].filter(([key]) => !without.has(key)).map(([, value]) => value)
    },
  },
  $setEquals: {
    takes: [2, Number.POSITIVE_INFINITY],
    apply(lists) {
      const [first, ...others] = lists.map(list => keyed(list, operands('$setEquals')))
      return others.every(other => first !== undefined && other.size === first.size && isWithin(first, other))
    },
  },
  $setIsSubset: {
    takes: [2, 2],
    apply([a, b]) {
      const message = 'both operands of $setIsSubset must be arrays. One is of type:'
      return isWithin(keyed(a, message), keyed(b, message))
    },
  },
  $allElementsTrue: {
    takes: [1, 1],
    apply: ([list]) =>
      [...keyed(list, "$allElementsTrue's argument must be an array, but is").values()].every(isTruthy),
  },
  $anyElementTrue: {
    takes: [1, 1],
    apply: ([list]) =>
      [...keyed(list, "$anyElementTrue's argument must be an array, but is").values()].some(isTruthy),
  },
}

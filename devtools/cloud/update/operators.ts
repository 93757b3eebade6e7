import { requestFailed } from '../cloud-error'
import { encodeKey } from '../store/key'
import { cloneValue, type Doc, isPlain, sameValue, type Value } from '../store/value'
import { addToSet, pop, pull, pullAll, push } from './array-operators'
import { locate, locateOrCreate } from './path'

type Apply = (doc: Doc, path: string, operand: Value) => void

/** MongoDB's update operators, each refusing what MongoDB refuses. mingo lets several of these pass silently. */
export const UPDATE_OPERATORS: Record<string, Apply> = {
  $set(doc, path, operand) {
    locateOrCreate(doc, path).set(cloneValue(operand))
  },
  $unset(doc, path) {
    locate(doc, path)?.unset()
  },
  $inc(doc, path, operand) {
    arithmetic(doc, path, operand, '$inc', (before, by) => before + by)
  },
  $mul(doc, path, operand) {
    arithmetic(doc, path, operand, '$mul', (before, by) => before * by)
  },
  $min(doc, path, operand) {
    keepIf(doc, path, operand, (before, after) => after < before)
  },
  $max(doc, path, operand) {
    keepIf(doc, path, operand, (before, after) => after > before)
  },
  $rename(doc, path, operand) {
    if (typeof operand !== 'string') throw requestFailed('The to field for $rename must be a string')
    const from = locate(doc, path)
    const value = from?.get()
    if (from === undefined || value === undefined) return
    from.unset()
    locateOrCreate(doc, operand).set(value)
  },
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}

function arithmetic(
  doc: Doc,
  path: string,
  operand: Value,
  name: '$inc' | '$mul',
  combine: (before: number, by: number) => number,
): void {
  if (typeof operand !== 'number') {
    throw requestFailed(
      `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}}`,
    )
  }
  const place = locateOrCreate(doc, path)
  const before = place.get()
  if (before !== undefined && typeof before !== 'number') {
    throw requestFailed(
      `Cannot apply ${name} to a value of non-numeric type: the field '${path}' is not a number`,
    )
  }
  place.set(combine(before ?? 0, operand))
}

function keepIf(
  doc: Doc,
  path: string,
  operand: Value,
  better: (before: string, after: string) => boolean,
): void {
  const place = locateOrCreate(doc, path)
  const before = place.get()
  if (before === undefined || better(encodeKey(before), encodeKey(operand))) place.set(cloneValue(operand))
}

export const isSameDoc = (a: Doc, b: Doc): boolean => isPlain(a) && sameValue(a, b)

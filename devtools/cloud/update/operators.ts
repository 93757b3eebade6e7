import { requestFailed } from '../cloud-error'
import { compareValues, typeName } from '../store/order'
import { cloneValue, type Doc, isPlain, type Value } from '../store/value'
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
    keepIf(doc, path, operand, order => order < 0)
  },
  $max(doc, path, operand) {
    keepIf(doc, path, operand, order => order > 0)
  },
  $rename(doc, path, operand) {
    if (typeof operand !== 'string') return
    for (const name of [path, operand]) refuseArrays(doc, name)
    const from = locate(doc, path)
    const value = from?.get()
    if (from === undefined || value === undefined) return
    from.unset()
    locateOrCreate(doc, operand).set(value)
  },
  $bit(doc, path, operand) {
    const operations = isPlain(operand) ? Object.entries(operand) : []
    if (operations.length === 0)
      throw requestFailed('The $bit modifier is not compatible with anything but {and|or|xor: <integer>}')
    const place = locateOrCreate(doc, path)
    let value = place.get() ?? 0
    if (typeof value !== 'number' || !Number.isInteger(value) || place.get() === null)
      throw requestFailed(`Cannot apply $bit to a value of non-integral type: ${typeName(value)}`)
    for (const [name, bits] of operations) value = bitwise(name, value, bits)
    place.set(value)
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

function keepIf(doc: Doc, path: string, operand: Value, better: (order: number) => boolean): void {
  const place = locateOrCreate(doc, path)
  const before = place.get()
  if (before === undefined || better(compareValues(operand, before))) place.set(cloneValue(operand))
}

function refuseArrays(doc: Doc, path: string): void {
  const steps = path.split('.')
  for (let end = 1; end < steps.length; end++) {
    const parent = locate(doc, steps.slice(0, end).join('.'))?.get()
    if (Array.isArray(parent))
      throw requestFailed(`The source and the destination field cannot be an array element: '${path}'`)
  }
}

function bitwise(name: string, value: number, bits: Value): number {
  if (typeof bits !== 'number' || !Number.isInteger(bits))
    throw requestFailed(
      `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(bits)}' is not supported here`,
    )
  const [a, b] = [BigInt(value), BigInt(bits)]
  if (name === 'and') return Number(a & b)
  if (name === 'or') return Number(a | b)
  if (name === 'xor') return Number(a ^ b)
  throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
}

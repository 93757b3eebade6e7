import { notHere, requestFailed } from '../cloud-error'
import { elementMatcher } from '../query/match'
import { type Sort, sortDocs } from '../query/sort'
import { typeName } from '../store/order'
import { cloneValue, type Doc, isOperators, isPlain, sameValue, type Value } from '../store/value'
import { locate, locateOrCreate } from './path'

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

/** In this order whatever order they are written in: position, sort, slice. */
export function push(doc: Doc, path: string, operand: Value): void {
  const { items, modifiers } = eachOf(operand, '$push')
  const position = wholeOrNone(modifiers.$position, '$position')
  const keep = wholeOrNone(modifiers.$slice, '$slice')
  const array = arrayAt(doc, path, '$push')
  array.splice(position ?? array.length, 0, ...cloneValue(items))
  if (modifiers.$sort !== undefined) replace(array, sorted(array, modifiers.$sort))
  if (keep !== undefined) replace(array, keep < 0 ? array.slice(keep) : array.slice(0, keep))
}

export function addToSet(doc: Doc, path: string, operand: Value): void {
  const { items, modifiers } = eachOf(operand, '$addToSet')
  const other = Object.keys(modifiers).find(key => key !== '$each')
  if (other !== undefined) throw requestFailed(`Found unexpected fields after $each in $addToSet: ${other}`)
  const array = arrayAt(doc, path, '$addToSet')
  for (const item of items) {
    if (!array.some(present => sameValue(present, item))) array.push(cloneValue(item))
  }
}

export function pull(doc: Doc, path: string, operand: Value): void {
  const matches = elementMatcher(operand)
  const array = existingArray(doc, path, () => `Cannot apply $pull to a non-array value`)
  if (array !== undefined)
    replace(
      array,
      array.filter(item => !matches(item)),
    )
}

export function pullAll(doc: Doc, path: string, operand: Value): void {
  if (!Array.isArray(operand))
    throw requestFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const array = existingArray(doc, path, () => `Cannot apply $pullAll to a non-array value`)
  if (array !== undefined) {
    replace(
      array,
      array.filter(item => !operand.some(unwanted => sameValue(item, unwanted))),
    )
  }
}

export function pop(doc: Doc, path: string, operand: Value): void {
  if (operand !== 1 && operand !== -1) throw requestFailed(`$pop expects 1 or -1, found: ${String(operand)}`)
  const array = existingArray(
    doc,
    path,
    found => `Path '${path}' contains an element of non-array type '${typeName(found)}'`,
  )
  if (operand === 1) array?.pop()
  else array?.shift()
}

function eachOf(operand: Value, name: string): { items: Value[]; modifiers: Doc } {
  if (!isOperators(operand)) return { items: [operand], modifiers: {} }
  const unknown = Object.keys(operand).find(key => !MODIFIERS.has(key))
  if (unknown?.startsWith('$')) throw notHere(`the ${name} modifier ${unknown}`)
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in ${name}: ${unknown}`)
  if (!Array.isArray(operand.$each))
    throw requestFailed(
      `The argument to $each in ${name} must be an array but it was of type ${typeName(operand.$each)}`,
    )
  return { items: operand.$each, modifiers: operand }
}

function wholeOrNone(value: Value | undefined, name: string): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value
  throw requestFailed(`The value for ${name} must be an integer value, not of type: ${typeName(value)}`)
}

function sorted(array: Value[], spec: Value): Value[] {
  if (spec === 1 || spec === -1) return sortDocs(array, [['value', spec]], value => ({ value: [value] }))
  if (!isPlain(spec) || Object.keys(spec).length === 0)
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  const keys: Sort = Object.entries(spec).map(([path, direction]) => {
    if (direction === 1 || direction === -1) return [path, direction]
    throw requestFailed('The $sort element value must be either 1 or -1')
  })
  return sortDocs(array, keys, value => (isPlain(value) ? value : {}))
}

function arrayAt(doc: Doc, path: string, name: string): Value[] {
  const place = locateOrCreate(doc, path)
  const found = place.get()
  if (Array.isArray(found)) return found
  if (found !== undefined)
    throw requestFailed(`The field '${path}' must be an array but is of type ${typeName(found)} (${name})`)
  const fresh: Value[] = []
  place.set(fresh)
  return fresh
}

function existingArray(doc: Doc, path: string, message: (found: Value) => string): Value[] | undefined {
  const found = locate(doc, path)?.get()
  if (found === undefined || Array.isArray(found)) return found
  throw requestFailed(message(found))
}

const replace = (array: Value[], items: Value[]): void => {
  array.splice(0, array.length, ...items)
}

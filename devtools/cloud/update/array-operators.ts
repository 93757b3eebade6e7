import { notHere, requestFailed } from '../cloud-error'
import { elementMatcher } from '../query/match'
import { sortDocs } from '../query/sort'
import { encodeKey } from '../store/key'
import { cloneValue, type Doc, isPlain, sameValue, type Value } from '../store/value'
import { locate, locateOrCreate } from './path'

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

export function push(doc: Doc, path: string, operand: Value): void {
  const { items, modifiers } = eachOf(operand, '$push')
  const array = arrayAt(doc, path, '$push')
  const position = modifiers.$position
  array.splice(typeof position === 'number' ? position : array.length, 0, ...cloneValue(items))
  if (modifiers.$sort !== undefined) replace(array, sorted(array, modifiers.$sort))
  if (typeof modifiers.$slice === 'number') {
    const keep = modifiers.$slice
    replace(array, keep < 0 ? array.slice(keep) : array.slice(0, keep))
  }
}

export function addToSet(doc: Doc, path: string, operand: Value): void {
  const { items } = eachOf(operand, '$addToSet')
  const array = arrayAt(doc, path, '$addToSet')
  for (const item of items) {
    if (!array.some(present => sameValue(present, item))) array.push(cloneValue(item))
  }
}

export function pull(doc: Doc, path: string, operand: Value): void {
  const matches = elementMatcher(operand)
  const array = existingArray(doc, path, '$pull')
  if (array !== undefined)
    replace(
      array,
      array.filter(item => !matches(item)),
    )
}

export function pullAll(doc: Doc, path: string, operand: Value): void {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  const array = existingArray(doc, path, '$pullAll')
  if (array !== undefined) {
    replace(
      array,
      array.filter(item => !operand.some(unwanted => sameValue(item, unwanted))),
    )
  }
}

export function pop(doc: Doc, path: string, operand: Value): void {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
  const array = existingArray(doc, path, '$pop')
  if (operand === 1) array?.pop()
  else array?.shift()
}

function eachOf(operand: Value, name: string): { items: Value[]; modifiers: Doc } {
  const modified = isPlain(operand) && Object.keys(operand).some(key => key.startsWith('$'))
  if (!modified) return { items: [operand], modifiers: {} }
  const modifiers = operand as Doc
  const unknown = Object.keys(modifiers).find(key => !MODIFIERS.has(key))
  if (unknown !== undefined) throw notHere(`the ${name} modifier ${unknown}`)
  if (!Array.isArray(modifiers.$each))
    throw requestFailed(`The argument to $each in ${name} must be an array`)
  return { items: modifiers.$each, modifiers }
}

function sorted(array: Value[], spec: Value): Value[] {
  if (spec === 1 || spec === -1) {
    const up = sortDocs(array, [['value', spec]], value => ({ value }))
    return up
  }
  if (!isPlain(spec))
    throw requestFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  const keys = Object.entries(spec).map(([path, direction]): [string, 1 | -1] => [
    path,
    direction === -1 ? -1 : 1,
  ])
  return sortDocs(array, keys, value => (isPlain(value) ? value : { value: encodeKey(value) }))
}

function arrayAt(doc: Doc, path: string, name: string): Value[] {
  const place = locateOrCreate(doc, path)
  const found = place.get()
  if (Array.isArray(found)) return found
  if (found !== undefined) throw requestFailed(`The field '${path}' must be an array for ${name}`)
  const fresh: Value[] = []
  place.set(fresh)
  return fresh
}

function existingArray(doc: Doc, path: string, name: string): Value[] | undefined {
  const found = locate(doc, path)?.get()
  if (found === undefined || Array.isArray(found)) return found
  throw requestFailed(`Cannot apply ${name} to a non-array value`)
}

const replace = (array: Value[], items: Value[]): void => {
  array.splice(0, array.length, ...items)
}

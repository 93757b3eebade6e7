import { invalidParam } from '../cloud-error'
import { parseEjson } from '../store/ejson'
import { type Doc, isPlain, type Value } from '../store/value'

export type Params = Record<string, unknown>

export function text(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} is required`)
  return value
}

export const optionalText = (params: Params, name: string): string | undefined => {
  const value = params[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An EJSON object sent as a string; an absent one is empty. */
export function ejsonDoc(params: Params, name: string, now: number): Doc {
  const source = optionalText(params, name)
  if (source === undefined) return {}
  const value = parsed(source, name, now)
  if (!isPlain(value)) throw invalidParam(`${name} must be an object`)
  return value
}

export function ejsonDocs(params: Params, name: string, now: number): Doc[] {
  const list = params[name]
  if (!Array.isArray(list) || list.length === 0) throw invalidParam(`${name} must be a list`)
  return list.map(item => ejsonDoc({ [name]: item }, name, now))
}

export function parsed(source: string, name: string, now: number): Value {
  try {
    return parseEjson(source, now)
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidParam(`${name} is not JSON`)
    throw error
  }
}

export function wholeNumber(params: Params, name: string, fallback: number, most: number): number {
  const value = params[name] ?? fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${name} must be a whole number`)
  }
  return Math.min(value, most)
}

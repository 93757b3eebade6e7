import type { Doc, Value } from '../store/value'
import { $, type Aggregation, type Collection } from './sdk'

export const REFUSED = 'DATABASE_REQUEST_FAILED'
export const NOT_HERE = 'NOT_IN_LOCAL_CLOUD'

/** What the documentation says comes of an operation that the SDK sends on these documents. */
export type Case = {
  name: string
  source: string
  docs: Doc[]
  run: (collection: Collection) => Promise<unknown>
  answer?: unknown
  after?: Doc[]
  refused?: { code: string; message: RegExp }
}

type Build = (stages: Aggregation) => Aggregation

/** Documents that hold these values in the field a; `undefined` leaves it out. */
export const a = (...values: unknown[]): Doc[] =>
  values.map(value => (value === undefined ? {} : { a: value as Value }))

/** Helpers for cases that one passage of the documentation decides. */
export function from(source: string) {
  const numbered = (docs: Doc[]): Doc[] => docs.map((doc, i) => ({ _id: i + 1, ...doc }))
  const ids = (data: unknown): unknown => (data as Doc[]).map(doc => doc._id).sort()
  const refusal = (message: RegExp, code: string) => ({ refused: { code, message } })
  const get = async (query: { get(): Promise<{ data?: unknown }> }): Promise<unknown> => {
    const result = await query.get()
    return 'code' in result ? result : result.data
  }
  const found = (where: object) => async (collection: Collection) => {
    const data = await get(collection.where(where))
    return Array.isArray(data) ? ids(data) : data
  }
  const list = (build: Build) => async (collection: Collection) => {
    const result = await build(collection.aggregate()).end()
    return result.data ?? result
  }
  const computed =
    (expression: unknown): Build =>
    stages =>
      stages.project({ _id: 0, v: expression })
  const valueFrom = (expression: unknown) => async (collection: Collection) => {
    const result = await list(computed(expression))(collection)
    return Array.isArray(result) ? (result[0] as Doc).v : result
  }
  const update = (where: object, data: object) => (collection: Collection) =>
    collection.where(where).update(data)
  return {
    /** The ids, counted from 1, of the documents that are found. */
    find: (name: string, docs: Doc[], where: object, answer: number[]): Case => ({
      name,
      source,
      docs: numbered(docs),
      run: found(where),
      answer,
    }),
    findRefused: (name: string, where: object, message: RegExp, code = REFUSED): Case => ({
      name,
      source,
      docs: numbered(a(1)),
      run: found(where),
      ...refusal(message, code),
    }),
    /** Any reading: what `get` answers. */
    read: (
      name: string,
      docs: Doc[],
      query: (collection: Collection) => { get(): Promise<{ data?: unknown }> },
      answer: unknown,
    ): Case => ({ name, source, docs: numbered(docs), run: collection => get(query(collection)), answer }),
    readRefused: (
      name: string,
      docs: Doc[],
      query: (collection: Collection) => { get(): Promise<{ data?: unknown }> },
      message: RegExp,
      code = REFUSED,
    ): Case => ({
      name,
      source,
      docs: numbered(docs),
      run: collection => get(query(collection)),
      ...refusal(message, code),
    }),
    /** One document, before and after. */
    update: (name: string, before: Doc, data: object, after: Doc, where: object = {}): Case => ({
      name,
      source,
      docs: numbered([before]),
      run: update(where, data),
      after: numbered([after]),
    }),
    updateRefused: (
      name: string,
      before: Doc,
      data: object,
      message: RegExp,
      code = REFUSED,
      where: object = {},
    ): Case => ({
      name,
      source,
      docs: numbered([before]),
      run: update(where, data),
      after: numbered([before]),
      ...refusal(message, code),
    }),
    pipeline: (name: string, docs: Doc[], build: Build, answer: unknown[]): Case => ({
      name,
      source,
      docs: numbered(docs),
      run: list(build),
      answer,
    }),
    pipelineRefused: (name: string, docs: Doc[], build: Build, message: RegExp, code = REFUSED): Case => ({
      name,
      source,
      docs: numbered(docs),
      run: list(build),
      ...refusal(message, code),
    }),
    /** The value of an expression; `undefined` when the field is left out. */
    compute: (name: string, expression: unknown, answer: unknown, doc: Doc = {}): Case => ({
      name,
      source,
      docs: numbered([doc]),
      run: valueFrom(expression),
      answer,
    }),
    computeRefused: (
      name: string,
      expression: unknown,
      message: RegExp,
      doc: Doc = {},
      code = REFUSED,
    ): Case => ({
      name,
      source,
      docs: numbered([doc]),
      run: valueFrom(expression),
      ...refusal(message, code),
    }),
    any: (name: string, rest: Omit<Case, 'name' | 'source'>): Case => ({ name, source, ...rest }),
  }
}

/** A value that no expression reads as a path or an operator. */
export const literal = (value: unknown): unknown => $.literal(value)

/** `{case, then}` of $switch and `{if, then, else}` of $cond; an object written with `then` looks like a promise. */
export const parts = (named: Record<string, unknown>, result: unknown): object =>
  Object.fromEntries([...Object.entries(named), ['then', result]])

/** The part of the SDK's database that we use, typed as it behaves (its own types mix in callbacks and `any`). */
export type Condition = Record<string, unknown>
type Data = { data: object }

export type Doc = {
  get(): Promise<{ data: unknown }>
  set(options: Data): Promise<unknown>
  update(options: Data): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export type Query = {
  where(condition: Condition): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: Record<string, boolean>): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: Data): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export type Aggregate = {
  match(condition: Condition): Aggregate
  sort(order: Record<string, 1 | -1>): Aggregate
  group(spec: Record<string, unknown>): Aggregate
  project(spec: Record<string, unknown>): Aggregate
  addFields(spec: Record<string, unknown>): Aggregate
  limit(count: number): Aggregate
  lookup(spec: Record<string, unknown>): Aggregate
  unwind(path: string): Aggregate
  end(): Promise<{ list: unknown[] }>
}

export type Collection = Query & {
  doc(id: string): Doc
  add(options: Data): Promise<unknown>
  aggregate(): Aggregate
}

/** A transaction: documents by id only; `where()` would silently run outside of it, so it is not offered. */
export type Transaction = {
  collection(name: string): { doc(id: string): Doc; add(options: Data): Promise<unknown> }
}

export type Database = {
  collection(name: string): Collection
  startTransaction(): Promise<Transaction & { commit(): Promise<unknown>; rollback(): Promise<unknown> }>
  RegExp(options: { regexp: string; options?: string }): unknown
}

/** The stages of a look-up. */
export type Pipeline = {
  match(condition: unknown): Pipeline
  sort(order: Record<string, 1 | -1>): Pipeline
  limit(count: number): Pipeline
  lookup(spec: Record<string, unknown>): Pipeline
  count(name: string): Pipeline
  done(): unknown
}

/** Query, update and aggregate operators. */
export type Command = {
  and(conditions: readonly Condition[]): Condition
  or(conditions: readonly Condition[]): Condition
  expr(expression: unknown): Condition
  in(values: readonly unknown[]): unknown
  nin(values: readonly unknown[]): unknown
  gt(value: unknown): unknown
  gte(value: unknown): unknown
  lt(value: unknown): unknown
  lte(value: unknown): unknown
  neq(value: unknown): unknown
  set(value: unknown): unknown
  inc(value: number): unknown
  min(value: number): unknown
  push(values: readonly unknown[]): unknown
  pull(value: unknown): unknown
  addToSet(value: unknown): unknown
  aggregate: { pipeline(): Pipeline } & Record<
    'sum' | 'push' | 'max' | 'min' | 'first' | 'size' | 'filter' | 'map' | 'reduce',
    (value: unknown) => unknown
  > &
    Record<
      'cond' | 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'and' | 'or' | 'ifNull' | 'slice' | 'add' | 'subtract',
      (values: readonly unknown[]) => unknown
    >
}

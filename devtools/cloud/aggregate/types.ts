import type { Doc, Value } from '../store/value'

export type Variables = Record<string, Value | undefined>
export type Scope = { root: Doc; variables: Variables }
/** `undefined` is a missing value. */
export type Evaluate = (scope: Scope) => Value | undefined

/** An operator on its evaluated arguments. */
export type Apply = {
  takes: [least: number, most: number]
  apply: (args: (Value | undefined)[], operator: string) => Value | undefined
}

export type Compile = (expression: Value, variables?: string[]) => Evaluate
/** An operator that decides itself what of its operand is evaluated, and when. */
export type Special = (operand: Value, compile: Compile, operator: string) => Evaluate

export const ANY_NUMBER: [number, number] = [0, Number.POSITIVE_INFINITY]

/** A compiled stage: what it makes of the documents that reach it. */
export type Run = (docs: Doc[], variables: Variables) => Doc[]

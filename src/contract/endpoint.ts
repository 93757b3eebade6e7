import type * as z from 'zod'

/** One operation: what it accepts and what it answers. The server parses both ways. */
export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly input: I
  readonly output: O
}
export type Contract = Readonly<Record<string, Endpoint>>

export const endpoint = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Endpoint<I, O> => ({
  input,
  output,
})

/** The types of a contract as the phone sees them: what it sends, what it gets. */
export type Calls<C extends Contract> = {
  readonly [K in keyof C]: { input: z.input<C[K]['input']>; output: z.output<C[K]['output']> }
}

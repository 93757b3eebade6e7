import { type Branch, CONTRACTS, functionOf, type Op } from './branch'
import { NO_CONTENT, openMarks, type Subject } from './canaries'
import { filledText } from './text-fields'

/** A call of the planting, with its answer. */
export type Said = Subject & {
  readonly op: string
  readonly openid: string
  readonly reply: { readonly ok: boolean }
}
type Saying = Subject & { readonly isTried?: boolean; readonly without?: readonly string[] }

/** Calls operations with every text field marked, and remembers the marks, the tokens of cards, the import's id. */
export const openBook = (branch: Branch) => {
  const { marks, mark } = openMarks()
  const tokens = new Map<string, string>()
  const said: Said[] = []
  /** As an openid; a call that is only tried may be refused. */
  const say = async (openid: string, op: Op, base: object, subject: Saying): Promise<unknown> => {
    const contract = Object.values(CONTRACTS).find(one => Object.hasOwn(one, op)) as
      | Record<string, { input: Parameters<typeof filledText>[0] }>
      | undefined
    const schema = contract?.[op]?.input
    if (schema === undefined) throw new Error(`${op} is no operation`)
    const { without = [], isTried = false } = subject
    const given = base as Record<string, unknown>
    const input = filledText(schema, base, (path, kind) =>
      NO_CONTENT.includes(path) ? given[path] : mark(`${op} ${path}`, kind, subject),
    ) as Record<string, unknown>
    for (const key of without) delete input[key]
    const reply = (await branch.call(functionOf(op), { op, input }, { openid })) as {
      ok: boolean
      data?: unknown
      message?: string
    }
    said.push({ customerId: subject.customerId, cardId: subject.cardId ?? null, op, openid, reply })
    if (!reply.ok && !isTried) throw new Error(`${op} as ${openid}: ${reply.message}`)
    return reply.data
  }
  return { branch, marks, mark, tokens, said, say }
}
export type Book = ReturnType<typeof openBook>

/** Whose book a customer is in, who is or may be that customer, and which text fields are changed once more. */
export type Person = {
  readonly id: string
  readonly owner: string
  readonly self: string
  readonly isConfirmed: boolean
  readonly hasRunningLoan: boolean
}
export const PEOPLE: readonly Person[] = [
  { id: 'it', owner: 'o-officer', self: 'o-customer', isConfirmed: true, hasRunningLoan: true },
  { id: 'kin', owner: 'o-officer', self: 'o-proposed', isConfirmed: false, hasRunningLoan: true },
  { id: 'far', owner: 'o-farOfficer', self: 'o-farCustomer', isConfirmed: true, hasRunningLoan: false },
]

export const versionOf = ({ branch }: Book, collection: string, _id: string): number =>
  branch.docs<{ version: number }>(collection, { _id })[0]?.version ?? 0

/**
 * The closed list of refusals. INVALID: the input is not of its form · UNKNOWN_OPERATION · NOT_STAFF: the caller is
 * nobody here · LEFT: the caller has left · FORBIDDEN: the role may not · NOT_FOUND: absent, or not the caller's ·
 * CONFLICT: changed meanwhile, read again · ID_TAKEN: the id exists with other content · GATE: the re-grade gate (R19) ·
 * DUPLICATE: such a customer exists · CONDUCT: not to be contacted now, says why and from when (R79) · LIMIT: too many ·
 * FILE: the file cannot be taken · USED: used up or expired · TEXT: WeChat's check refuses the
 * text · WALL: it is another person's affair (R82) · INTERNAL: a fault of ours.
 */
export const REFUSAL_CODES = [
  'INVALID',
  'UNKNOWN_OPERATION',
  'NOT_STAFF',
  'LEFT',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'ID_TAKEN',
  'GATE',
  'DUPLICATE',
  'CONDUCT',
  'LIMIT',
  'FILE',
  'USED',
  'TEXT',
  'WALL',
  'INTERNAL',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** What every function answers: `message` is a Chinese sentence that a person understands. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string }

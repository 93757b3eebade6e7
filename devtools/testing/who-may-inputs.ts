import type { Branch } from './branch'
import { inDays } from './customers'
import type { Colleague } from './people'

/** What a row's input is made of: the customer the case is about, and what hangs on it. */
export type Case = {
  readonly branch: Branch
  readonly who: Colleague
  readonly customerId: string
  readonly version: number
  readonly entryId: string
  readonly fileId: string
  readonly importId: string
  readonly ledgerFileId: string
  readonly ledgerId: string
  readonly reminderId: string
  readonly referralId: string
}

/** A row of the table of who may what. `about`: whose thing it names, so that somebody else's must be NOT_FOUND. */
export type Row = {
  readonly may: readonly Colleague[] | 'anyone'
  readonly about: 'customer' | 'import' | 'reminder' | 'nobody'
  readonly input: (it: Case) => object
  /** What `anyone` is answered whose code or token is none. */
  readonly refusedAs?: 'USED' | 'NOT_FOUND'
}

export const SELL = ['officer', 'lead'] as const
export const ALL = ['admin', 'lead', 'officer', 'compliance'] as const
export const KEEP = ['admin', 'compliance'] as const
export const TEXT = {
  kind: 'news',
  occasion: null,
  title: '夜市',
  body: '夜市开了。',
  validUntil: inDays(30),
}
export const DECIDE = ['admin', 'lead', 'compliance'] as const
export const id = ({ customerId }: Case) => ({ id: customerId })
export const of = ({ customerId }: Case) => ({ customerId })
export const changing = ({ customerId, version }: Case) => ({ customerId, version })
export const answers = [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(40) }]
export const need = { product: '消费贷', amountFen: 100, demand: 'latent', expectedOn: null }

export const loan = {
  product: '经营贷',
  amountFen: 100,
  disbursedOn: inDays(-9),
  repay: { every: 'month', date: 20 },
  maturesOn: inDays(300),
  creditUntil: null,
}

export const meeting = {
  purpose: '面谈',
  informationNeeded: '',
  on: inDays(1),
  at: '10:00',
  place: '',
  agenda: [],
}

export const customer = (input: Row['input']): Row => ({ may: SELL, about: 'customer', input })
export const reminder: Row = { may: ALL, about: 'reminder', input: ({ reminderId }) => ({ id: reminderId }) }
export const nobody = (may: Row['may'], input: Row['input'] = () => ({})): Row => ({
  may,
  about: 'nobody',
  input,
})

/** News to whoever the caller picks: here everybody. */
export const OFFER = {
  textId: 'txt_ok',
  forWhom: { kinds: [], grades: [], tags: [], facts: [] },
  channel: 'W',
}
/** R85 a circle of whoever is a 个体户. */
export const CIRCLE = {
  id: 'cir_new',
  name: '五金商户',
  like: { kinds: [], grades: [], tags: ['个体户'], facts: [] },
}
/** A list is one person's own, whoever covers the customers. */
export const ownList = (input: Row['input']): Row => ({ may: SELL, about: 'reminder', input })

export const MANAGE = ['admin', 'lead'] as const
export const handover = () => ({ id: 'han_it' })

export const held = (input: object): Row => ({
  may: 'anyone',
  about: 'nobody',
  refusedAs: 'NOT_FOUND',
  input: () => ({ token: 'A'.repeat(22), ...input }),
})

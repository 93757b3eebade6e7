import type { CustomerFields, Fact } from '#cloud/store/customer-doc'

type Written = Partial<Pick<CustomerFields, 'note' | 'tags' | 'facts'>>
type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined }

const factTexts = (fact: Fact): string[] => [fact.label, 'text' in fact ? fact.text : fact.unit]

/** What an officer writes about a customer that the customer reads on the rights desk. */
export const deskTexts = ({ note = '', tags = [], facts = [] }: Optional<Written>): string[] => [
  note,
  ...tags,
  ...facts.flatMap(factTexts),
]

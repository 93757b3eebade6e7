import { call, type Input, type Output } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'

type List = Output<'officer', 'contactPerson.list'>
export type ContactPerson = List['persons'][number]
type Save = Omit<Input<'officer', 'contactPerson.save'>, 'customerId'>

/** R47 who speaks for one firm, and what may be done about them; each act answers whether it was done. */
export function useContactPersons(customerId: string) {
  const query = useQuery('officer', 'contactPerson.list', { customerId })
  const { isBusy, refused, run, clear } = useDecision()
  const show = (work: () => Promise<List>) =>
    run(async () => {
      const answer = await work()
      query.patch(() => answer)
    })
  return {
    query,
    persons: query.data?.persons,
    isBusy,
    refused,
    clear,
    save: (input: Save) => show(() => call('officer', 'contactPerson.save', { customerId, ...input })),
    remove: (id: ContactPerson['id']) =>
      show(() => call('officer', 'contactPerson.remove', { id, customerId })),
  }
}
export type ContactPersons = ReturnType<typeof useContactPersons>

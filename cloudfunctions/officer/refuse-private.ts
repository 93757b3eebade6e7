import { refuse } from '#cloud/refusal'
import type { Fact } from '#cloud/store/customer-doc'
import { fieldOfLabel } from '@/domain/fact-catalogue'

/** R36 what is private is never kept with the record itself: it has its own place, behind the customer's recorded consent. */
export const refusePrivate = (facts: readonly Fact[] = []): void => {
  const found = facts.find(({ label }) => fieldOfLabel(label).isPrivate)
  if (found) refuse('FORBIDDEN', `“${found.label}”是私下的事：先问过客户，客户同意了，在「私下资料」里记。`)
}

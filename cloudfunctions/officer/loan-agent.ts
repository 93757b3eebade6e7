import { refuse } from '#cloud/refusal'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { AGENT_WORDS, isLoanAgent } from '@/domain/partner'

/** R86 a partner who calls itself a loan agent, in name, tags or note, is refused in words. */
export const refuseLoanAgent = ({ kind, name, tags, note }: CustomerDoc): void => {
  if (kind === 'partner' && isLoanAgent([name, note, ...tags])) refuse('FORBIDDEN', AGENT_WORDS)
}

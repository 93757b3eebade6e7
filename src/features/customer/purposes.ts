import type { Purpose } from '@/domain/conduct'
import type { Customer } from './use-customer'

type Known = Pick<Customer, 'dealings'> & { holds?: Customer['holds'] | undefined }

/** What a call may be for where that makes a difference now; 贷后 needs a loan. Empty: nothing to choose. */
export const purposesOf = ({ holds, dealings }: Known): Purpose[] => {
  if (holds === undefined) return []
  const all: Purpose[] =
    dealings.running > 0 ? ['service', 'postLoan', 'marketing'] : ['service', 'marketing']
  const isSame = all.every(one => (holds[one] === null) === (holds.service === null))
  return isSame ? [] : all
}

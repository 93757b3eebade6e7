import type { CustomerRow } from '@/contract'
import { Warn } from '@/ui/row'

/** Why a customer is due, the late part in the warning colour. */
export const DueNote = ({ words: { before, late, after } }: Pick<CustomerRow, 'words'>) => (
  <>
    {before}
    {late !== '' && <Warn>{late}</Warn>}
    {after}
  </>
)

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

/** So many characters before the late part would cut it off: such a note runs over two lines. */
const LONG = 10
export const isLongNote = ({ words: { before, late } }: Pick<CustomerRow, 'words'>): boolean =>
  late !== '' && before.length > LONG

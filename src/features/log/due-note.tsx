import { Text } from '@tarojs/components'
import type { CustomerRow } from '@/contract'
import { Warn } from '@/ui/row'

/** Why a customer is due, the late part in the warning colour. */
export const DueNote = ({ words: { before, late, after } }: Pick<CustomerRow, 'words'>) => (
  <>
    {before !== '' && <Text>{before}</Text>}
    {late !== '' && <Warn>{late}</Warn>}
    {after !== '' && <Text>{after}</Text>}
  </>
)

/** So many characters before the late part would cut it off: such a note runs over two lines. */
const LONG = 10
export const isLongNote = ({ words: { before, late } }: Pick<CustomerRow, 'words'>): boolean =>
  late !== '' && before.length > LONG

import type { CustomerRow } from '@/contract'

/** At 320 px a row holds about eleven characters of a note, and `晚了 5 天` takes four and a half of them. */
const FIT_BEFORE = 6

/** Whether the late part might be cut off on the narrowest phone: such a note may run over two lines. */
export const isLongNote = ({ words: { before, late } }: Pick<CustomerRow, 'words'>): boolean =>
  late !== '' && before.length > FIT_BEFORE

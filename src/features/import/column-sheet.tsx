import { Chips } from '@/ui/chips'
import { Sheet } from '@/ui/sheet'
import { FIELD_LABEL, FIELDS, type ImportField } from './import-fields'

type ColumnSheetProps = {
  header: string
  field: ImportField | null
  isOpen: boolean
  onClose: () => void
  onChoose: (field: ImportField | null) => void
}

const NONE = 'none'
const OPTIONS: readonly { value: ImportField | typeof NONE; text: string }[] = [
  ...FIELDS.map(value => ({ value, text: FIELD_LABEL[value] })),
  { value: NONE, text: '不导入' },
]

/** What one column holds: a choice of its meaning, by name. */
export const ColumnSheet = ({ header, field, isOpen, onClose, onChoose }: ColumnSheetProps) => (
  <Sheet id="import-column-sheet" isOpen={isOpen} onClose={onClose} title={header || '没有名字的列'}>
    <Chips
      id="import-field"
      label="这一列是"
      options={OPTIONS}
      value={field ?? NONE}
      onChange={chosen => onChoose(chosen === NONE ? null : chosen)}
    />
  </Sheet>
)

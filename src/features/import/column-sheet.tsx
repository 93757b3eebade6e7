import { Chips } from '@/ui/chips'
import { Sheet } from '@/ui/sheet'
import type { fieldsOf, ImportField } from './import-fields'

type ColumnSheetProps = {
  fields: ReturnType<typeof fieldsOf>
  header: string
  field: ImportField | null
  isOpen: boolean
  onClose: () => void
  onChoose: (field: ImportField | null) => void
}

const NONE = 'none'

/** What one column holds: a choice of its meaning, by name. */
export const ColumnSheet = ({ fields, header, field, isOpen, onClose, onChoose }: ColumnSheetProps) => (
  <Sheet id="import-column-sheet" isOpen={isOpen} onClose={onClose} title={header || '没有名字的列'}>
    <Chips<ImportField | typeof NONE>
      id="import-field"
      label="这一列是"
      options={[
        ...fields.map(one => ({ value: one.field, text: one.label })),
        { value: NONE, text: '不导入' },
      ]}
      value={field ?? NONE}
      onChange={chosen => onChoose(chosen === NONE ? null : chosen)}
    />
  </Sheet>
)

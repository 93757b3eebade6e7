import type { Day } from '@/domain/day'
import { FactList } from '@/features/customer/fact-list'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { type AuditRow, actWords, auditFacts } from './audit-words'

type AuditSheetProps = {
  row: AuditRow | undefined
  today: Day
  isOpen: boolean
  onClose: () => void
  /** Shows only what concerns this id. */
  onOnly: (id: string) => void
}

/** One entry of the audit whole. */
export const AuditSheet = ({ row, today, isOpen, onClose, onOnly }: AuditSheetProps) => (
  <Sheet id="audit-sheet" isOpen={isOpen} onClose={onClose} title={row ? actWords(row.what) : ''}>
    {row && (
      <>
        <FactList id="audit-facts" facts={auditFacts(row, today)} />
        {row.subjectId !== 'nobody' && (
          <Button
            id="audit-only"
            kind="soft"
            text="只看和这个编号有关的"
            onPress={() => onOnly(row.subjectId)}
          />
        )}
      </>
    )}
  </Sheet>
)

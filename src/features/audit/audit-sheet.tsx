import type { Day } from '@/domain/day'
import { FactList } from '@/features/customer/fact-list'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import type { Whose } from './audit-whose'
import { type AuditRow, actWords, auditFacts } from './audit-words'

type AuditSheetProps = {
  row: AuditRow | undefined
  today: Day
  isOpen: boolean
  onClose: () => void
  /** Shows only what concerns this id, or what this colleague did. */
  onOnly: (whose: Whose) => void
}

/** One entry of the audit whole. */
export const AuditSheet = ({ row, today, isOpen, onClose, onOnly }: AuditSheetProps) => (
  <Sheet id="audit-sheet" isOpen={isOpen} onClose={onClose} title={row ? actWords(row.what) : ''}>
    {row && (
      <>
        <FactList id="audit-facts" facts={auditFacts(row, today)} />
        <Stack>
          {row.subjectId !== 'nobody' && (
            <Button
              id="audit-only"
              kind="soft"
              text="只看和这个编号有关的"
              onPress={() => onOnly({ about: row.subjectId, by: '' })}
            />
          )}
          {row.byName !== '' && (
            <Button
              id="audit-by"
              kind="soft"
              text="只看这位同事做的"
              onPress={() => onOnly({ about: '', by: row.byId })}
            />
          )}
        </Stack>
      </>
    )}
  </Sheet>
)

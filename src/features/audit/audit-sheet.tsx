import { View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { FactList } from '@/features/customer/fact-list'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Sheet } from '@/ui/sheet'
import styles from './audit.module.css'
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
        <View className={cx(styles.only)}>
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
        </View>
      </>
    )}
  </Sheet>
)

import { useState } from 'react'
import { addMonths, type Day } from '@/domain/day'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import type { SettingActs } from './use-settings'

type DaysSheetProps = { today: Day; isOpen: boolean; onClose: () => void; acts: SettingActs }
const KINDS = [
  { value: 'work', text: '上班' },
  { value: 'rest', text: '休息' },
] as const

/** A day on which the branch works or rests otherwise than the State Council's calendar says. */
export function DaysSheet({ today, isOpen, onClose, acts }: DaysSheetProps) {
  const [day, setDay] = useState<Day | null>(null)
  const [kind, setKind] = useState<'work' | 'rest'>('rest')
  const save = async () => {
    if (day === null || !(await acts.override(day, kind))) return
    setDay(null)
    onClose()
  }
  return (
    <Sheet
      id="setting-days"
      isOpen={isOpen}
      onClose={onClose}
      title="调整一天"
      footer={
        <>
          {acts.refused !== undefined && (
            <Notice id="setting-days-refused" tone="warn" icon="alert" text={acts.refused} />
          )}
          <Button
            id="setting-days-save"
            text={day === null ? '选一天' : '保存'}
            isBusy={acts.isBusy}
            isDisabled={day === null}
            onPress={() => void save()}
          />
        </>
      }
    >
      <DayField
        id="setting-day"
        label="哪天"
        value={day}
        today={today}
        to={addMonths(today, 24)}
        onChange={setDay}
      />
      <Chips id="setting-kind" label="这天" options={KINDS} value={kind} onChange={setKind} />
    </Sheet>
  )
}

import { useEffect, useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { TimeField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import type { Settings } from './setting-field'
import { changesOf, fieldsOf, formOfSettings, type SettingPart } from './setting-form'
import { PART_HINT, PART_TITLE } from './setting-words'
import type { SettingActs } from './use-settings'

type SettingSheetProps = {
  part: SettingPart
  settings: Settings
  isOpen: boolean
  onClose: () => void
  onSaved: () => void
  acts: SettingActs
}

/** One part of the settings, changed whole; what it does is said first. */
export function SettingSheet({ part, settings, isOpen, onClose, onSaved, acts }: SettingSheetProps) {
  const [form, setForm] = useState(() => formOfSettings(settings))
  useEffect(() => {
    if (isOpen) setForm(formOfSettings(settings))
  }, [isOpen, settings])
  const reading = changesOf(part, form, settings)
  const lacks = 'lacks' in reading ? reading.lacks : null
  const change = (id: string, value: string) => {
    acts.clear()
    setForm({ ...form, [id]: value })
  }
  const save = async () => {
    if ('lacks' in reading || !(await acts.save(reading))) return
    onClose()
    onSaved()
  }
  return (
    <Sheet
      id="setting"
      isOpen={isOpen}
      onClose={onClose}
      title={PART_TITLE[part]}
      footer={
        <>
          {acts.refused !== undefined && (
            <Notice id="setting-refused" tone="warn" icon="alert" text={acts.refused} />
          )}
          <Button
            id="setting-save"
            text={lacks ?? '保存'}
            isBusy={acts.isBusy}
            isDisabled={lacks !== null}
            onPress={() => void save()}
          />
        </>
      }
    >
      <Notice id="setting-hint" text={PART_HINT[part]} />
      {fieldsOf(part, settings).map(({ id, label, kind, unit, placeholder }) =>
        kind === 'time' ? (
          <TimeField
            key={id}
            id={`setting-${id}`}
            label={label}
            value={form[id] ?? null}
            canClear={false}
            onChange={time => time !== null && change(id, time)}
          />
        ) : (
          <Field
            key={id}
            id={`setting-${id}`}
            label={label}
            kind={kind}
            value={form[id] ?? ''}
            maxLength={30}
            {...(unit === undefined ? {} : { unit })}
            {...(placeholder === undefined ? {} : { placeholder })}
            onChange={value => change(id, value)}
          />
        ),
      )}
    </Sheet>
  )
}

import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { overrideWords } from '@/features/me/me-words'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Toast } from '@/ui/toast'
import { DaysSheet } from './days-sheet'
import { SETTING_PARTS, type SettingPart } from './setting-form'
import { SettingSheet } from './setting-sheet'
import { lackOf, PART_TITLE, partWords } from './setting-words'
import { useSettings } from './use-settings'

/** What the branch sets itself, shown in plain words and changed by its admin; each change is recorded. */
export function SettingsScreen() {
  const acts = useSettings()
  const [part, setPart] = useState<SettingPart>('conduct')
  const [open, setOpen] = useState<'part' | 'days'>()
  const [isSaved, setSaved] = useState(false)
  const show = (which: 'part' | 'days') => {
    acts.clear()
    setOpen(which)
  }
  return (
    <Listing id="settings" query={acts.query}>
      {settings => (
        <>
          <Card id="settings-parts" kind="list">
            {SETTING_PARTS.map(one => (
              <Row
                key={one}
                id={`settings-${one}`}
                title={PART_TITLE[one]}
                badges={
                  lackOf(one, settings) !== null && (
                    <Badge id={`settings-${one}-lacks`} text="还没填全" tone="warn" />
                  )
                }
                note={partWords(one, settings)}
                isNoteWrapped
                onPress={() => {
                  setPart(one)
                  show('part')
                }}
              />
            ))}
          </Card>
          <Section id="settings-days" text="本行另定的上班和休息" aside="其他按国家放假安排" />
          {overrideWords(settings.overrides, settings.today).length > 0 && (
            <Card kind="list">
              {overrideWords(settings.overrides, settings.today).map(({ on, words, kind }) => (
                <Row
                  key={on}
                  id={`settings-day-${on}`}
                  title={words}
                  value={kind}
                  action={
                    <IconButton
                      id={`settings-day-${on}-undo`}
                      icon="undo"
                      kind="bare"
                      label={`${words}改回原来的`}
                      onPress={() => void acts.override(on, null)}
                    />
                  }
                />
              ))}
            </Card>
          )}
          <Stack>
            <Button id="settings-day-add" kind="soft" text="调整一天" onPress={() => show('days')} />
          </Stack>
          <SettingSheet
            key={part}
            part={part}
            settings={settings}
            isOpen={open === 'part'}
            onClose={() => setOpen(undefined)}
            onSaved={() => setSaved(true)}
            acts={acts}
          />
          <DaysSheet
            today={settings.today}
            isOpen={open === 'days'}
            onClose={() => setOpen(undefined)}
            acts={acts}
          />
          {isSaved && <Toast id="settings-saved" text="改好了，已记录" onClose={() => setSaved(false)} />}
        </>
      )}
    </Listing>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { CatchUpRow } from './catch-ups'

type NoteSheetProps = { row: CatchUpRow | null; isOpen: boolean; onClose: () => void; onSaved: () => void }

/** The note that a follow-up still lacks. */
export function NoteSheet({ row, ...rest }: NoteSheetProps) {
  return (
    <View>
      {row && row.entryId !== null && (
        <EntryNote
          key={row.entryId}
          entryId={row.entryId}
          name={row.customer.name}
          words={row.words}
          {...rest}
        />
      )}
    </View>
  )
}

type EntryNoteProps = Omit<NoteSheetProps, 'row'> & { entryId: string; name: string; words: string }

function EntryNote({ entryId, name, words, isOpen, onClose, onSaved }: EntryNoteProps) {
  const draft = useDraft(`note:${entryId};`, { note: '' })
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const note = draft.value.note.trim()
  const save = async () => {
    setBusy(true)
    try {
      await call('officer', 'catchUp.note', { entryId, note })
      onClose()
      onSaved()
      await draft.discard()
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      id="note"
      isOpen={isOpen && draft.isReady}
      onClose={onClose}
      title={name}
      note={words}
      footer={
        <Button
          id="note-save"
          text="保存"
          isBusy={isBusy}
          isDisabled={note === ''}
          onPress={() => void save()}
        />
      }
    >
      <Field
        id="note-text"
        label="谈了什么"
        kind="long"
        value={draft.value.note}
        maxLength={500}
        error={error}
        onChange={value => {
          setError(undefined)
          draft.change({ note: value })
        }}
      />
    </Sheet>
  )
}

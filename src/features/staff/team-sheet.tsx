import { useEffect, useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { refusedField } from '@/lib/refused-field'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { Team } from './staff-words'

type TeamSheetProps = {
  /** The team to rename; a new one where there is none. */
  team: Team | undefined
  isOpen: boolean
  onClose: () => void
  onSaved: () => void
}

/** A team's name; each change stands in the audit. */
export function TeamSheet({ team, isOpen, onClose, onSaved }: TeamSheetProps) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    setName(team?.name ?? '')
    setError(undefined)
  }, [isOpen, team])
  const wanted = name.trim()
  const save = async () => {
    setBusy(true)
    setError(undefined)
    try {
      if (team) await call('team', 'team.rename', { id: team.id, name: wanted })
      else await call('team', 'team.create', { id: newId('tea'), name: wanted })
      onSaved()
      onClose()
    } catch (thrown) {
      setError(refusedField(toCallError(thrown).message).words)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      id="team-sheet"
      isOpen={isOpen}
      onClose={onClose}
      title={team ? '团队改名' : '新团队'}
      footer={
        <Button
          id="team-save"
          text={team ? '改名' : '建这个团队'}
          isBusy={isBusy}
          isDisabled={wanted === '' || wanted === team?.name}
          onPress={() => void save()}
        />
      }
    >
      <Field
        id="team-name"
        label="团队叫什么"
        value={name}
        onChange={setName}
        placeholder="如 小微三部"
        maxLength={20}
        error={error}
      />
    </Sheet>
  )
}

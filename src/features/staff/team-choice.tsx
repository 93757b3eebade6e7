import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import type { Team } from './staff-words'

type TeamChoiceProps = {
  teams: readonly Team[]
  value: string | undefined
  onChange: (id: string) => void
  onCreate: (name: string) => Promise<void>
  isBusy: boolean
}

const NEW = 'new'

/** Which team, or a new one by its name. */
export function TeamChoice({ teams, value, onChange, onCreate, isBusy }: TeamChoiceProps) {
  const [isNaming, setNaming] = useState(teams.length === 0)
  const [name, setName] = useState('')
  const create = async () => {
    await onCreate(name.trim())
    setName('')
    setNaming(false)
  }
  return (
    <View>
      <Chips
        id="invite-team"
        label="到哪个团队"
        options={[
          ...teams.map(({ id, name }) => ({ value: id, text: name })),
          { value: NEW, text: '新团队' },
        ]}
        value={isNaming ? NEW : value}
        onChange={id => {
          setNaming(id === NEW)
          if (id !== NEW) onChange(id)
        }}
      />
      {isNaming && (
        <>
          <Field
            id="invite-team-name"
            label="新团队叫什么"
            value={name}
            onChange={setName}
            placeholder="如 小微三部"
            maxLength={20}
          />
          <Button
            id="invite-team-create"
            kind="soft"
            text="建这个团队"
            isBusy={isBusy}
            isDisabled={name.trim() === ''}
            onPress={() => void create()}
          />
        </>
      )}
    </View>
  )
}

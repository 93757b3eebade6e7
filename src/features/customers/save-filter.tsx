import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { type Choices, filterOf, type GradeLetter, isSameFilter } from './filter'
import type { SavedFilters } from './use-saved-filters'

type SaveFilterProps = { saved: SavedFilters; grades: readonly GradeLetter[]; choices: Choices }

/** R45 keeps what is chosen under a name, and takes away what is no longer used. */
export function SaveFilter({ saved, grades, choices }: SaveFilterProps) {
  const [name, setName] = useState('')
  const filter = filterOf(grades, choices)
  const isNew =
    Object.keys(filter).length > 0 && !saved.rows.some(row => isSameFilter(row.filter, grades, choices))
  const save = async () => {
    if (await saved.save(name.trim(), filter)) setName('')
  }
  return (
    <>
      {isNew && (
        <>
          <Field
            id="filter-name"
            label="存下这个筛选"
            value={name}
            maxLength={8}
            placeholder="起个名字，比如：大额企业"
            onChange={setName}
          />
          {name.trim() !== '' && (
            <Button
              id="filter-save"
              text="存下"
              kind="soft"
              isBusy={saved.isBusy}
              onPress={() => void save()}
            />
          )}
        </>
      )}
      {saved.refused !== undefined && (
        <Notice id="filter-refused" tone="warn" icon="alert" text={saved.refused} />
      )}
      {saved.rows.length > 0 && (
        <Card id="filter-saved" kind="list">
          {saved.rows.map(row => (
            <Row
              key={row.id}
              id={`filter-saved-${row.id}`}
              title={row.name}
              note={`${row.total} 位`}
              action={
                <IconButton
                  id={`filter-remove-${row.id}`}
                  icon="close"
                  label={`删掉筛选${row.name}`}
                  onPress={() => void saved.remove(row.id)}
                />
              }
            />
          ))}
        </Card>
      )}
    </>
  )
}

import { useState } from 'react'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { ColumnSheet } from './column-sheet'
import { fieldOf, fieldsOf, type ImportWhat, type Mapping, remap } from './import-fields'
import type { Preview } from './import-words'

type ColumnsCardProps = {
  what: ImportWhat
  preview: Preview
  isDisabled: boolean
  onMap: (mapping: Mapping) => void
}

/** Every column of the file and what it is taken for; a tap corrects it. */
export function ColumnsCard({ what, preview, isDisabled, onMap }: ColumnsCardProps) {
  const { headers, mapping, sample } = preview
  const fields = fieldsOf(what)
  const [column, setColumn] = useState<number>()
  const [isOpen, setOpen] = useState(false)
  const exampleOf = (at: number) => sample.map(row => row[at]).find(cell => cell !== undefined && cell !== '')
  return (
    <>
      <Card id="import-columns" title="每一列是什么" kind="list">
        {headers.map((header, at) => {
          const field = fieldOf(mapping, at)
          const taken = fields.find(one => one.field === field)?.label ?? '不导入'
          const title = header === '' ? `第 ${at + 1} 列` : header
          const example = exampleOf(at)
          return (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the column
              key={at}
              id={`import-column-${at}`}
              title={title}
              note={example === undefined ? '这一列前几行是空的' : `如 ${example}`}
              value={taken}
              label={`${title}，现在当作${taken}，改一下`}
              {...(isDisabled
                ? {}
                : {
                    onPress: () => {
                      setColumn(at)
                      setOpen(true)
                    },
                  })}
            />
          )
        })}
      </Card>
      <ColumnSheet
        fields={fields}
        header={column === undefined ? '' : (headers[column] ?? '')}
        field={column === undefined ? null : fieldOf(mapping, column)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={field => {
          setOpen(false)
          if (column !== undefined && field !== fieldOf(mapping, column)) onMap(remap(mapping, column, field))
        }}
      />
    </>
  )
}

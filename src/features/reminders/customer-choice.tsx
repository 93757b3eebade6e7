import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useSearch } from '@/features/customers/use-search'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import styles from './customer-choice.module.css'

type Chosen = { id: string; name: string }
type CustomerChoiceProps = {
  id: string
  label?: string
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
}

const MOST = 4

/** Whom it is about, if anybody: found by a few letters. */
export function CustomerChoice({
  id,
  label = '哪位客户（可以不选）',
  chosen,
  onChoose,
}: CustomerChoiceProps) {
  const [text, setText] = useState('')
  const { found, isSearching } = useSearch(chosen ? '' : text)
  const rows = found?.rows.slice(0, MOST) ?? []
  const choose = (next: Chosen | null) => {
    setText('')
    onChoose(next)
  }
  return (
    <View>
      {chosen ? (
        <Row
          id={id}
          title={chosen.name}
          note="哪位客户"
          action={
            <IconButton
              id={`${id}-clear`}
              icon="close"
              kind="bare"
              label="不选这位"
              onPress={() => choose(null)}
            />
          }
        />
      ) : (
        <Field
          id={`${id}-search`}
          label={label}
          value={text}
          placeholder="姓名、拼音或电话"
          maxLength={40}
          onChange={setText}
        />
      )}
      {rows.map(({ id: customerId, name, grade }) => (
        <Row
          key={customerId}
          id={`${id}-${customerId}`}
          lead={<Grade letter={grade} size="s" />}
          title={name}
          onPress={() => choose({ id: customerId, name })}
        />
      ))}
      {found && rows.length === 0 && !isSearching && (
        <Text className={cx(styles.none)}>
          {found.error?.message ?? '没有找到，换姓名里的一个字或拼音首字母试试'}
        </Text>
      )}
    </View>
  )
}

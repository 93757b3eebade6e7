import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Field } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { Toast } from '@/ui/toast'
import styles from './log.module.css'
import { LogSheet } from './log-sheet'
import { PickRow } from './pick-row'
import { savedWords } from './preview-words'
import { type Made, undoEntry } from './undo'
import { type Saved, useLog } from './use-log'
import { usePick } from './use-pick'
import { useRules } from './use-rules'

type Said = { text: string; made?: Made }

/** The raised button's page: whom was it with? Then the sheet. */
export function LogView() {
  const { today } = useRules()
  const pick = usePick()
  const [said, setSaid] = useState<Said | null>(null)
  const onSaved = ({ before, customer, entry }: Saved) => {
    const text = `${customer.name} ${savedWords(before.grade, customer, today)}`
    setSaid({ text, made: { entryId: entry.id, version: customer.version } })
    void pick.refresh()
  }
  const log = useLog({ onSaved, onError: text => setSaid({ text }) })
  const onPick = useCallback<typeof log.open>(row => log.open(row), [log.open])
  const undo = async (made: Made) => {
    setSaid(null)
    const undone = await undoEntry(made).catch(() => null)
    setSaid({ text: undone ? `${undone.name} 已撤销` : '没有撤销成功，请到客户页作废这条' })
    void pick.refresh()
  }
  const { rows, error, isSearching, isPending } = pick
  return (
    <Screen id="log" title="记跟进">
      <View className={cx(styles.search)}>
        <Field
          id="log-search"
          label="和谁联系的"
          value={pick.text}
          placeholder="姓名、拼音首字母"
          maxLength={40}
          onChange={pick.setText}
        />
      </View>
      {rows && rows.length > 0 && (
        <>
          <Section text={isSearching ? `找到 ${rows.length} 位` : '到期的在前'} />
          <Card kind="list">
            {rows.map(row => (
              <PickRow key={row.id} row={row} onPick={onPick} />
            ))}
          </Card>
        </>
      )}
      {!rows && error && (
        <ErrorState id="log-error" message={error.message} onRetry={() => void pick.refresh()} />
      )}
      {!rows && !error && <Skeleton id="log-loading" rows={5} />}
      {rows?.length === 0 && !isPending && (
        <Empty
          id="log-empty"
          icon={isSearching ? 'search' : 'check'}
          title={isSearching ? '没有找到这位客户' : '这一周没有到期的客户'}
          note={
            isSearching ? '换姓名里的一个字，或拼音首字母试试。' : '在上面输入姓名，给任何一位客户记跟进。'
          }
        />
      )}
      {said && (
        <Toast
          key={said.text}
          id="log-done"
          text={said.text}
          onClose={() => setSaid(null)}
          {...(said.made ? { action: { text: '撤销', onPress: () => void undo(said.made as Made) } } : {})}
        />
      )}
      <LogSheet {...log.sheet} />
    </Screen>
  )
}

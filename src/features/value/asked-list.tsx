import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { useDecide } from './use-decide'
import styles from './value.module.css'
import { type Asked, FORMULA, reviewNote } from './value-words'

/** R55 officers who want to serve a customer less ask here; a 称谓, the figures and the reason are all that is shown. */
export function AskedList({ isAlone }: { isAlone: boolean }) {
  const query = useQuery('team', 'valueReview.asked', {})
  const [asked, setAsked] = useState<Asked>()
  const [isOpen, setOpen] = useState(false)
  const acts = useDecide(query.refresh)
  return (
    <Listing id="asked" query={query}>
      {({ rows }) => (
        <>
          {rows.length > 0 && (
            <>
              <Section id="asked-title" text={`等你批准降低服务 ${rows.length}`} tone="warn" />
              <Card id="asked-list" kind="list">
                {rows.map(row => (
                  <Row
                    key={row.id}
                    id={`asked-${row.id}`}
                    title={`${row.who} · ${row.officer}`}
                    note={row.reason}
                    isNoteWrapped
                    onPress={() => {
                      acts.clear()
                      setAsked(row)
                      setOpen(true)
                    }}
                  />
                ))}
              </Card>
            </>
          )}
          {rows.length === 0 && isAlone && (
            <Empty id="asked-none" title="没有等你批准的" note="客户经理想降低对客户的服务时，会到这里。" />
          )}
          {asked && (
            <AnswerSheet
              key={asked.id}
              asked={asked}
              isOpen={isOpen}
              onClose={() => setOpen(false)}
              acts={acts}
            />
          )}
        </>
      )}
    </Listing>
  )
}

type AnswerSheetProps = {
  asked: Asked
  isOpen: boolean
  onClose: () => void
  acts: ReturnType<typeof useDecide>
}

function AnswerSheet({ asked, isOpen, onClose, acts }: AnswerSheetProps) {
  const [reason, setReason] = useState('')
  const answer = async (isApproved: boolean) => {
    if (await acts.answer({ id: asked.id, isApproved, reason })) onClose()
  }
  return (
    <Sheet
      id="answer"
      isOpen={isOpen}
      onClose={onClose}
      title={`降低对${asked.who}的服务`}
      note={asked.officer}
      footer={
        <>
          <Button id="answer-yes" text="同意" isBusy={acts.isBusy} onPress={() => void answer(true)} />
          <Button
            id="answer-no"
            kind="plain"
            text="不同意"
            isBusy={acts.isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => void answer(false)}
          />
        </>
      }
    >
      {acts.refused !== undefined && (
        <Notice id="answer-refused" tone="warn" icon="alert" text={acts.refused} />
      )}
      <Text className={cx(styles.sentence)}>{asked.reason}</Text>
      <Text className={cx(styles.quiet)}>{reviewNote(asked)}</Text>
      <Text className={cx(styles.quiet)}>{`${FORMULA.income}；${FORMULA.cost}。`}</Text>
      <Field
        id="answer-reason"
        label="说明"
        value={reason}
        maxLength={60}
        placeholder="不同意时要写"
        onChange={setReason}
      />
    </Sheet>
  )
}

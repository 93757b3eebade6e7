import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { READING_REASONS, type ReasonChoice, reasonOf } from './reading-reason'
import { ReadingView } from './reading-view'
import { useReading } from './use-reading'

/** R113 a colleague's customer: first why, then what is known, for reading only. */
export function ReadingScreen({ customerId }: { customerId: string }) {
  const reading = useReading(customerId)
  const [choice, setChoice] = useState<ReasonChoice>()
  const [words, setWords] = useState('')
  const reason = reasonOf(choice, words)
  if (reading.customer) return <ReadingView customer={reading.customer} />
  if (reading.isLost)
    return (
      <Empty
        id="reading-lost"
        icon="search"
        title="没有找到这位客户"
        note="可能不是你团队的客户，已经删除，或者链接不完整。"
      />
    )
  return (
    <Listing id="reading-may" query={reading.may}>
      {() => (
        <>
          <Notice
            id="reading-notice"
            icon="eye"
            text="这是同事的客户。先说明为什么要看：这次查看会记下来，客户经理看得到是谁看的、为什么。选「内部工作需要」，他只看到这几个字，补充的话只留在操作记录里。"
          />
          <Card id="reading-why" title="为什么要看">
            <Chips
              id="reading-reason"
              label="选一个"
              options={READING_REASONS}
              value={choice}
              onChange={setChoice}
            />
            <Field
              id="reading-words"
              label={choice === 'other' ? '写明原因' : '补充一句（可不填）'}
              value={words}
              onChange={setWords}
              maxLength={40}
              error={reading.refused}
            />
          </Card>
          <Stack>
            <Button
              id="reading-open"
              text="查看"
              isBusy={reading.isBusy}
              isDisabled={reason === ''}
              onPress={() => void reading.open(reason)}
            />
          </Stack>
        </>
      )}
    </Listing>
  )
}

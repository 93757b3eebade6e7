import Taro from '@tarojs/taro'
import { memo } from 'react'
import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { BUCKET_LABEL } from '@/domain/labels'
import { Badge } from '@/ui/badge'
import { Grade } from '@/ui/grade'
import { Row, Warn } from '@/ui/row'

type CustomerLineProps = { row: CustomerRow; today: Day | undefined }

const open = (id: string) => void Taro.navigateTo({ url: `/pages/customer/index?id=${id}` })

/** A customer in the book: grade, name, why it is due and when. */
export const CustomerLine = memo(function CustomerLine({ row, today }: CustomerLineProps) {
  const { id, name, words, bucket } = row
  return (
    <Row
      id={`customer-${id}`}
      label={`${name}，${row.grade} 级，${words.before}${words.late}${words.after}`}
      lead={<Grade letter={row.grade} />}
      title={name}
      badges={
        <>
          {row.journal.isKey && <Badge text="重点" />}
          {row.isPast && <Badge text="预计日已过" tone="warn" />}
          {row.isArchived && <Badge text="已归档" tone="plain" />}
        </>
      }
      note={
        <>
          {words.before}
          {words.late !== '' && <Warn>{words.late}</Warn>}
          {words.after}
        </>
      }
      // A book of two thousand chevrons says no more than its rows do.
      action={null}
      value={dueText(row, bucket, today)}
      onPress={() => open(id)}
    />
  )
})

const dueText = (row: CustomerRow, bucket: CustomerRow['bucket'], today: Day | undefined): string => {
  if (row.isArchived) return ''
  return bucket === 'next' && today ? dayWords(row.dueOn, today) : BUCKET_LABEL[bucket]
}

import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { Listing } from '@/features/care/listing'
import { useDraft } from '@/lib/use-draft'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Segmented } from '@/ui/segmented'
import { Stack } from '@/ui/stack'
import { Toast } from '@/ui/toast'

export type ReportSpan = 'day' | 'week'
const SPANS = [
  { value: 'day', text: '日报' },
  { value: 'week', text: '周报' },
] as const

/** 「日报/周报」 (R97): drafted from the journal, edited here, copied into any chat. */
export function ReportScreen({ first, on }: { first: ReportSpan; on: Day }) {
  const [span, setSpan] = useState(first)
  const query = useQuery('officer', 'report.draft', { span, on })
  return (
    <>
      <Segmented id="report-span" label="日报或周报" options={SPANS} value={span} onChange={setSpan} />
      <Listing id="report" query={query}>
        {({ text }) => <Report key={`${span} ${on}`} name={`report:${span}:${on};`} drafted={text} />}
      </Listing>
    </>
  )
}

type ReportProps = { name: string; drafted: string }

function Report({ name, drafted }: ReportProps) {
  // Null: as it was drafted, and drafted anew with what is logged meanwhile.
  const kept = useDraft<{ text: string | null }>(name, { text: null })
  const [said, setSaid] = useState<string | null>(null)
  const text = kept.value.text ?? drafted
  const copy = () =>
    Taro.setClipboardData({ data: text }).then(
      () => setSaid('已复制，到微信里粘贴'),
      () => setSaid('没能复制，长按文字自己复制'),
    )
  return (
    <>
      <Card>
        <Field
          id="report-text"
          label="从跟进记录里起草的，可以改"
          kind="long"
          value={text}
          maxLength={3000}
          hint="客户只写称呼，不写姓名和电话。"
          onChange={changed => kept.change({ text: changed })}
        />
      </Card>
      <Stack>
        <Button id="report-copy" text="复制" onPress={() => void copy()} />
        {kept.value.text !== null && (
          <Button id="report-again" kind="plain" text="重新起草" onPress={() => void kept.discard()} />
        )}
      </Stack>
      {said !== null && <Toast id="report-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}

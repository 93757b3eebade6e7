import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { CHANNEL_LABEL } from '@/domain/labels'
import { AboutWhom } from '@/features/relations/about-whom'
import { useAbout } from '@/features/relations/use-about'
import { CustomerChoice } from '@/features/reminders/customer-choice'
import { call } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import type { TextRow } from './text-words'
import type { Say } from './use-care-log'

type CopySheetProps = { text: TextRow | null; isOpen: boolean; onClose: () => void; onSay: Say }

/** R72, R79, R82 whom an approved text is for, about and how it goes: the guards say yes before it is copied, word for word. */
export function CopySheet({ text, ...rest }: CopySheetProps) {
  return <View>{text && <ForWhom key={text.id} text={text} {...rest} />}</View>
}

const CHANNELS = ['W', 'S', 'E'] as const
type Written = (typeof CHANNELS)[number]

function ForWhom({ text, isOpen, onClose, onSay }: CopySheetProps & { text: TextRow }) {
  const [whom, setWhom] = useState<{ id: string; name: string } | null>(null)
  const [channel, setChannel] = useState<Written>('W')
  const asked =
    whom &&
    ({ customerId: whom.id, purpose: text.kind === 'explain' ? 'service' : 'marketing', channel } as const)
  const { data, error } = useQuery('officer', 'contact.check', asked)
  const isAsking = data === undefined && error === undefined
  const listed = useQuery('officer', 'relation.list', isOpen && whom ? { customerId: whom.id } : null)
  const about = useAbout(whom?.id ?? null, listed.data?.relations)
  const { isBusy, refused, run, clear } = useDecision()
  const against = refused ?? error?.message ?? data?.sentence ?? ''
  const copy = async () => {
    if (whom === null) return
    const isDone = await run(async () => {
      const input = { id: text.id, customerId: whom.id, channel, ...about.about }
      const { body } = await call('officer', 'text.copy', input)
      await Taro.setClipboardData({ data: body })
    })
    if (!isDone) return
    onClose()
    onSay({ text: `复制好了，照原文发给${whom.name}` })
  }
  return (
    <Sheet
      id="copy"
      isOpen={isOpen}
      onClose={onClose}
      title={text.title}
      note={text.body}
      footer={
        <Button
          id="copy-do"
          text={whom === null ? '先选客户' : isAsking ? '正在查能不能发' : '复制文字'}
          isBusy={isBusy}
          isDisabled={whom === null || data?.isAllowed !== true || about.isHeld}
          onPress={() => void copy()}
        />
      }
    >
      <CustomerChoice
        id="copy-whom"
        label="发给哪位客户"
        chosen={whom}
        onChoose={chosen => {
          clear()
          setWhom(chosen)
        }}
      />
      <Chips
        id="copy-channel"
        label="怎么发"
        options={CHANNELS.map(value => ({ value, text: CHANNEL_LABEL[value] }))}
        value={channel}
        onChange={value => {
          clear()
          setChannel(value)
        }}
      />
      {whom && <AboutWhom id="copy-about" about={about} />}
      {whom !== null && against !== '' && (
        <Notice id="copy-against" tone="warn" icon="alert" text={against} />
      )}
      {data?.dont ? <Notice id="copy-dont" text={`客户交代：${data.dont}`} /> : null}
    </Sheet>
  )
}

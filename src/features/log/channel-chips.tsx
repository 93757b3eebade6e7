import { useState } from 'react'
import type { Channel } from '@/domain/journal'
import { CHANNEL_LABEL } from '@/domain/labels'
import { Chips } from '@/ui/chips'

const USUAL: readonly Channel[] = ['T', 'M', 'W', 'S']
const RARE: readonly Channel[] = ['E', 'N']

type ChannelChipsProps = { value: Channel; onChange: (channel: Channel) => void }

/** 电话 见面 微信 短信, and behind 「更多」 邮件 and 备注. */
export function ChannelChips({ value, onChange }: ChannelChipsProps) {
  const [isMore, setMore] = useState(false)
  const isAll = isMore || RARE.indexOf(value) >= 0
  const chips = (isAll ? [...USUAL, ...RARE] : USUAL).map(channel => ({
    value: channel as Channel | 'more',
    text: CHANNEL_LABEL[channel],
  }))
  return (
    <Chips<Channel | 'more'>
      id="log-channel"
      label="怎么联系的"
      options={isAll ? chips : [...chips, { value: 'more', text: '更多' }]}
      value={value}
      onChange={chosen => (chosen === 'more' ? setMore(true) : onChange(chosen))}
    />
  )
}

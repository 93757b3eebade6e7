import { dayWords } from '@/domain/day-words'
import { CHANNEL_LABEL } from '@/domain/labels'
import type { Withdrawn } from '@/domain/withdrawn'
import { useRules } from '@/features/log/use-rules'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import type { Edit } from './use-edit'

const AGAIN = [
  { value: 'no', text: '没有，保持撤回' },
  { value: 'yes', text: '客户又同意了' },
] as const

const whatWords = (what: string): string => {
  if (what === 'marketing') return '营销'
  const channel = what.replace('channel:', '')
  return channel in CHANNEL_LABEL ? CHANNEL_LABEL[channel as keyof typeof CHANNEL_LABEL] : ''
}

/** What the customer took back on the card, and when; who lifts it says that the customer consents anew. */
export function WithdrawnPart({ edit }: { edit: Edit }) {
  const { today } = useRules()
  const said = (one: Withdrawn) => `${dayWords(one.on, today)}不要${whatWords(one.what)}`
  const wishes = edit.withdrawn.filter(one => whatWords(one.what) !== '')
  if (wishes.length === 0) return null
  return (
    <>
      <Notice
        id="edit-withdrawn"
        icon="person"
        text={`客户自己在卡片上说的：${wishes.map(said).join('，')}。客户又同意了才能改。`}
      />
      {edit.isLifting && (
        <Chips
          id="edit-consented"
          label="客户又同意了吗"
          options={AGAIN}
          value={edit.form.hasConsented ? 'yes' : 'no'}
          onChange={value => edit.edit({ hasConsented: value === 'yes' })}
        />
      )}
    </>
  )
}

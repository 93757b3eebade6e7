import { useState } from 'react'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Inside } from './inside'
import { draftName, type PartProps } from './part'
import { useAttempt } from './use-attempt'
import { Words } from './words'

/** 请您确认 (R89): what the officer understood; yes, or not quite with the customer's own words. */
export function ConfirmCard({ token, card, asked, serve }: PartProps<'confirm'>) {
  const { answer } = card.given
  const draft = useDraft(draftName(token, 'confirm'), { text: '' })
  const [isWriting, setWriting] = useState(false)
  const { attempt, error, isBusy } = useAttempt()
  const text = draft.value.text.trim()
  const send = async (isRight: boolean) => {
    const words = isRight ? '' : text
    if (!(await attempt(() => serve('card.answer', { isRight, text: words })))) return
    setWriting(false)
    await draft.discard()
  }
  const isOpen = isWriting || text !== ''
  return (
    <>
      <Card id="card-confirm" title="我们这样理解，对吗">
        {asked.points.map((point, i) => (
          <Words key={point} id={`card-point-${i}`}>{`${i + 1}. ${point}`}</Words>
        ))}
        {answer && (
          <Inside>
            <Answered {...answer} />
          </Inside>
        )}
        {isOpen && (
          <Field
            id="card-confirm-text"
            label="哪里不对，您的意思是"
            kind="long"
            value={draft.value.text}
            maxLength={300}
            error={error}
            onChange={value => draft.change({ text: value })}
          />
        )}
        {!isOpen && error !== undefined && <Words kind="warn">{error}</Words>}
      </Card>
      <Stack>
        {isOpen ? (
          <Button
            id="card-confirm-send"
            text="发给客户经理"
            isBusy={isBusy}
            isDisabled={text === ''}
            onPress={() => void send(false)}
          />
        ) : (
          <>
            <Button id="card-confirm-yes" text="都对" isBusy={isBusy} onPress={() => void send(true)} />
            <Button id="card-confirm-no" kind="plain" text="有不对的" onPress={() => setWriting(true)} />
          </>
        )}
      </Stack>
    </>
  )
}

const Answered = ({ isRight, text }: { isRight: boolean; text: string }) => (
  <Notice
    id="card-confirm-answered"
    icon="check"
    text={isRight ? '您说都对，谢谢。想改还可以再点。' : `您说：${text}。客户经理会改好再发给您。`}
  />
)

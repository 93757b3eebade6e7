import { useState } from 'react'
import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Inside } from './inside'
import { draftName } from './part'
import { useAttempt } from './use-attempt'

/** What is wrong, in the customer's words; answered by a day. */
export function CorrectCard({ token }: { token: string }) {
  const draft = useDraft(draftName(token, 'correct'), { text: '', id: '' })
  const [dueOn, setDueOn] = useState<Day>()
  const { attempt, error, isBusy } = useAttempt()
  const text = draft.value.text.trim()
  const send = async () => {
    const id = draft.value.id || newId('cpl')
    draft.change({ id })
    if (
      await attempt(async () => setDueOn((await call('card', 'rights.correct', { token, id, text })).dueOn))
    )
      await draft.discard()
  }
  return (
    <Card id="rights-correct" title="有不对的，请更正">
      {dueOn !== undefined && (
        <Inside>
          <Notice
            id="rights-correct-sent"
            icon="check"
            text={`收到了。${dayWords(dueOn, dayOf(Date.now()))}前答复您。`}
          />
        </Inside>
      )}
      <Field
        id="rights-correct-text"
        label="哪一条不对，应该是什么"
        kind="long"
        value={draft.value.text}
        maxLength={300}
        error={error}
        onChange={value => draft.change({ text: value })}
      />
      <Button
        id="rights-correct-send"
        kind="soft"
        text="请求更正"
        isBusy={isBusy}
        isDisabled={text === ''}
        onPress={() => void send()}
      />
    </Card>
  )
}

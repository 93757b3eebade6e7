import { useState } from 'react'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { BigChoice } from './big-choice'
import { Inside } from './inside'
import { draftName, type PartProps } from './part'
import { useAttempt } from './use-attempt'
import { Words } from './words'

const SCORES = ['5', '4', '3', '2', '1'] as const
type Score = (typeof SCORES)[number]

const SCORE_WORDS: Readonly<Record<Score, string>> = {
  5: '很满意',
  4: '满意',
  3: '一般',
  2: '不满意',
  1: '很不满意',
}
const stars = (score: Score): string => '★'.repeat(Number(score)) + '☆'.repeat(5 - Number(score))

const TITLE = {
  disbursed: '这次贷款办得怎么样',
  complaint: '这次的问题解决得怎么样',
  visit: '这次见面怎么样',
} as const

/** 评价 (R94): one to five and a word, once. R92: one and two go to the lead, and it says so. */
export function RatingCard({ token, card, asked, serve }: PartProps<'rating'>) {
  const { rating } = card.given
  return (
    <Card id="card-rating" title={TITLE[asked.about]}>
      {rating ? (
        <Inside>
          <Notice id="card-rated" icon="check" text={`您评了 ${rating.score} 分，谢谢您告诉我们。`} />
        </Inside>
      ) : (
        <RatingForm token={token} serve={serve} />
      )}
    </Card>
  )
}

function RatingForm({ token, serve }: Pick<PartProps<'rating'>, 'token' | 'serve'>) {
  const draft = useDraft(draftName(token, 'rating'), { words: '' })
  const [score, setScore] = useState<Score | null>(null)
  const { attempt, error, isBusy } = useAttempt()
  const send = async () => {
    const given = { score: Number(score), words: draft.value.words.trim() }
    if (await attempt(() => serve('card.rate', given))) await draft.discard()
  }
  return (
    <>
      <BigChoice
        id="card-score"
        label="您的评价"
        options={SCORES.map(value => ({ value, text: SCORE_WORDS[value], note: stars(value) }))}
        value={score}
        onChange={setScore}
      />
      <Field
        id="card-rating-words"
        label="想说的话"
        kind="long"
        value={draft.value.words}
        maxLength={200}
        placeholder="可以不填"
        error={error}
        onChange={words => draft.change({ words })}
      />
      <Words kind="small">1 分和 2 分会交给主管处理，不经过客户经理。</Words>
      <Button
        id="card-rating-send"
        text="交评价"
        isBusy={isBusy}
        isDisabled={score === null}
        onPress={() => void send()}
      />
    </>
  )
}

import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import type { DeclineOutcome } from '@/domain/decline'
import { declineTitle } from '@/domain/decline-words'
import { TextLink } from '@/features/customer/text-link'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import styles from './decline.module.css'
import { OUTCOMES, outcomeWords } from './outcome-words'
import { type Alarm, PeriodsChart } from './periods-chart'
import { useAnswer } from './use-answer'

type DeclineCardProps = {
  alarm: Alarm
  today: Day
  mayOffer: boolean
  mayVisit: boolean
  /** Opens how it is measured, and the lines behind it. */
  onExplain: () => void
  onChanged: () => Promise<void>
}

/** R68 an alarm of one customer: its evidence, what to take along, and what was found, in two taps. */
export function DeclineCard({ alarm, today, mayOffer, mayVisit, onExplain, onChanged }: DeclineCardProps) {
  const [isAgain, setAgain] = useState(false)
  const found = outcomeWords(alarm, today)
  return (
    <Card id="decline" title={declineTitle(alarm)}>
      <PeriodsChart alarm={alarm} />
      <TextLink id="decline-explain" text="怎么算的，看流水" onPress={onExplain} />
      {found !== null && !isAgain ? (
        <>
          <Text id="decline-found" className={cx(styles.words)}>
            {found}
          </Text>
          <TextLink id="decline-again" text="改一下" onPress={() => setAgain(true)} />
        </>
      ) : (
        <Answer
          alarm={alarm}
          mayOffer={mayOffer}
          mayVisit={mayVisit}
          onChanged={onChanged}
          onDone={() => setAgain(false)}
        />
      )}
    </Card>
  )
}

type AnswerProps = Omit<DeclineCardProps, 'today' | 'onExplain'> & { onDone: () => void }

function Answer({ alarm, mayOffer, mayVisit, onChanged, onDone }: AnswerProps) {
  const [outcome, setOutcome] = useState<DeclineOutcome | undefined>(alarm.outcome?.what)
  const [word, setWord] = useState(alarm.outcome?.word ?? '')
  const acts = useAnswer(onChanged)
  const save = async () => {
    if (outcome !== undefined && (await acts.answer({ id: alarm.id, outcome, word }))) onDone()
  }
  return (
    <>
      <Text className={cx(styles.words)}>
        {mayVisit
          ? '约个时间上门看看，问问是不是转去了别家，再记下结果。'
          : '客户不愿见面，先留意记录里的变化，再记下结果。'}
      </Text>
      {mayOffer ? (
        <TextLink
          id="decline-offer"
          text="带上批准过的产品介绍"
          onPress={() => void Taro.navigateTo({ url: '/pages/care/index?tab=texts' })}
        />
      ) : (
        <Text className={cx(styles.quiet)}>客户不要推荐，别介绍产品。</Text>
      )}
      <Chips id="decline-outcome" label="看过之后" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      {outcome !== undefined && (
        <Field
          id="decline-word"
          label="一句话"
          value={word}
          maxLength={60}
          placeholder="可不填"
          onChange={setWord}
        />
      )}
      {acts.refused !== undefined && (
        <Notice id="decline-refused" tone="warn" icon="alert" text={acts.refused} />
      )}
      <Button
        id="decline-save"
        text="记下"
        isBusy={acts.isBusy}
        isDisabled={outcome === undefined}
        onPress={() => void save()}
      />
    </>
  )
}

import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { FactList } from '@/features/customer/fact-list'
import { useDraft } from '@/lib/use-draft'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { type AnswerDraft, answerOf } from './answer-draft'
import { AnswerFields } from './answer-fields'
import { COMPLAINT_LABEL, type Complaint, complaintNote, daysLeftWords } from './complaint-words'
import styles from './complaints.module.css'
import { ErasurePart } from './erasure-part'
import { ExtendPart } from './extend-part'
import type { ComplaintActs } from './use-complaint'

type ComplaintSheetProps = {
  complaint: Complaint
  today: Day
  isOpen: boolean
  onClose: () => void
  acts: ComplaintActs
}

/** One complaint: what was said, a call back, the answer, more time, and closing it once the customer was told. */
export function ComplaintSheet({ complaint, today, isOpen, onClose, acts }: ComplaintSheetProps) {
  const { id, kind, text, score, hasPhone, status, extensions, erasure } = complaint
  const { behaviour, result, hiddenNeed, improvement } = complaint
  const kept = useDraft<AnswerDraft>(`complaint:${id};`, { behaviour, result, hiddenNeed, improvement })
  const facts: [string, string][] = [
    ...(score === null ? [] : ([['评分', `${score} 分`]] as [string, string][])),
    ...extensions.map((one, i): [string, string] => [
      `延长 ${i + 1}`,
      `到 ${dayWords(one.to, today)}：${one.reason}`,
    ]),
  ]
  return (
    <Sheet
      id="complaint"
      isOpen={isOpen}
      onClose={onClose}
      title={COMPLAINT_LABEL[kind]}
      note={daysLeftWords(complaint, today)}
      footer={
        <Footer
          complaint={complaint}
          draft={kept.value}
          acts={acts}
          onAnswered={kept.discard}
          onClose={onClose}
        />
      }
    >
      {acts.refused !== undefined && (
        <Notice id="complaint-refused" tone="warn" icon="alert" text={acts.refused} />
      )}
      <Text className={cx(styles.quiet)}>{complaintNote(complaint, today)}</Text>
      {text !== '' && (
        <Text {...attrs({ id: 'complaint-text' })} className={cx(styles.said)}>
          {text}
        </Text>
      )}
      {facts.length > 0 && <FactList id="complaint-facts" facts={facts} />}
      {hasPhone && status !== 'closed' && (
        <Button
          id="complaint-call"
          kind="soft"
          text="回电话"
          isBusy={acts.isBusy}
          onPress={() => void acts.callBack()}
        />
      )}
      {kind === 'changeOfficer' && status !== 'closed' && complaint.customerId === null && (
        <Notice
          id="complaint-unknown"
          text="还不知道是哪位客户。先回电核实，再发一张新卡给他，由他本人提出。"
        />
      )}
      {kind === 'changeOfficer' && status !== 'closed' && complaint.customerId !== null && (
        <Button
          id="complaint-change"
          kind="soft"
          text="换一位客户经理"
          onPress={() => void Taro.navigateTo({ url: `/pages/handover/index?complaint=${id}` })}
        />
      )}
      {erasure !== 'none' && <ErasurePart complaint={complaint} acts={acts} />}
      <AnswerFields draft={kept.value} onChange={kept.change} isClosed={status === 'closed'} />
      {status !== 'closed' && <ExtendPart complaint={complaint} today={today} acts={acts} />}
    </Sheet>
  )
}

type FooterProps = {
  complaint: Complaint
  draft: AnswerDraft
  acts: ComplaintActs
  onAnswered: () => Promise<void>
  onClose: () => void
}

/** First the answer; with it unchanged, that the customer was told, which alone closes it (R92). */
function Footer({ complaint, draft, acts, onAnswered, onClose }: FooterProps) {
  const answer = answerOf(draft)
  const fields = ['behaviour', 'result', 'hiddenNeed', 'improvement'] as const
  const isChanged = fields.some(field => draft[field].trim() !== complaint[field])
  if (complaint.status === 'closed') return null
  if (complaint.status === 'answered' && !isChanged)
    return (
      <Button
        id="complaint-told"
        text="已告知客户，办结"
        isBusy={acts.isBusy}
        onPress={() => void acts.told().then(isDone => isDone && onClose())}
      />
    )
  return (
    <Button
      id="complaint-answer"
      text={answer === null ? '写下行为和结果' : '记下处理结果'}
      isBusy={acts.isBusy}
      isDisabled={answer === null}
      onPress={() => void (answer && acts.answer(answer, onAnswered))}
    />
  )
}

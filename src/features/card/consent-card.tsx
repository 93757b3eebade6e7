import { CONSENT_LABEL, type ConsentPurpose } from '@/domain/consent'
import { Card } from '@/ui/card'
import { ConsentLine } from './consent-line'
import { useAttempt } from './use-attempt'
import type { Decide, Desk } from './use-rights'
import { Words } from './words'

const OFF_WORDS: Readonly<Record<ConsentPurpose, string>> = {
  marketing: '关掉后不再给您介绍产品和活动',
  personalised: '关掉后不按个人情况推荐',
  privateFacts: '只给您的客户经理看；关掉当时就删',
  serviceMessages: '关掉后不再给您发提醒，还没发的也不发',
}

/** Consent, each purpose for itself; what is withdrawn counts from that moment on. */
export function ConsentCard({ desk, decide }: { desk: Desk; decide: Decide }) {
  const { attempt, error, isBusy } = useAttempt()
  return (
    <Card id="rights-consent" title="您同意了什么">
      {desk.consents.map(({ purpose, isGiven }) => (
        <ConsentLine
          key={purpose}
          id={`rights-consent-${purpose}`}
          text={CONSENT_LABEL[purpose]}
          note={OFF_WORDS[purpose]}
          isOn={isGiven}
          isDisabled={isBusy}
          onChange={next => void attempt(() => decide('rights.consent', { purpose, isGiven: next }))}
        />
      ))}
      {desk.shares.map(({ id, who }) => (
        <ConsentLine
          key={id}
          id={`rights-share-${id}`}
          text={`可以把我的事告诉${who}`}
          note="关掉后，对方问起也不再说"
          isOn
          isDisabled={isBusy}
          onChange={() => void attempt(() => decide('rights.unshare', { id }))}
        />
      ))}
      <Words kind="small">马上生效。办理您的贷款不需要这几项，关掉也不影响。</Words>
      {error !== undefined && <Words kind="warn">{error}</Words>}
    </Card>
  )
}

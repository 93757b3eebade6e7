import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Buttons, Inside } from './inside'
import { PhoneNumberButton } from './phone-number-button'
import { triesWords } from './tries-words'
import { useAttempt } from './use-attempt'
import type { Serve, Service } from './use-card'
import { Words } from './words'

type IdentityCardProps = { card: Service; serve: Serve }

/**
 * For whoever is only proposed as the customer: what confirming is for, and a way to leave it. Open on the 服务卡, whose
 * progress waits for it; on other cards a line, for they serve without.
 */
export function IdentityCard(props: IdentityCardProps) {
  const [isOpen, setOpen] = useState(props.card.asked.purpose === 'service')
  return isOpen ? (
    <Asking {...props} onLater={() => setOpen(false)} />
  ) : (
    <Card kind="list">
      <Row
        id="card-identity-open"
        lead={<Icon name="lock" size={22} />}
        title="确认是您本人"
        note="确认后能看到贷款办到哪一步"
        isNoteWrapped
        onPress={() => setOpen(true)}
      />
    </Card>
  )
}

/** The last four digits are not said to be right or wrong: a mother knows her son's number. */
function Asking({ card, serve, onLater }: IdentityCardProps & { onLater: () => void }) {
  const [digits, setDigits] = useState('')
  const [isSent, setSent] = useState(false)
  const { attempt, error, isBusy } = useAttempt()
  const tries = card.triesLeft ?? 0
  const send = async () => {
    if (!(await attempt(() => serve('card.digits', { digits })))) return
    setSent(true)
    setDigits('')
  }
  return (
    <Card id="card-identity" title="确认是您本人">
      <Words>
        确认后可以看到贷款办到哪一步，也可以查看、更正和删除本行留存的信息。不确认，这张卡照样能用。
      </Words>
      {isSent && (
        <Inside>
          <Notice id="card-digits-sent" icon="check" text="收到了，等客户经理核对。" />
        </Inside>
      )}
      {tries > 0 ? (
        <Field
          id="card-digits"
          label="您登记的手机号后四位"
          kind="digits"
          value={digits}
          maxLength={4}
          hint={triesWords(tries)}
          error={error}
          onChange={setDigits}
        />
      ) : (
        <Words id="card-digits-over">后四位已经试过 5 次，请等客户经理核对。</Words>
      )}
      {process.env.TARO_ENV === 'weapp' && (
        <Words kind="small">也可以用微信绑定的手机号，当场确认。点了才会问您，可以不同意。</Words>
      )}
      {tries === 0 && error !== undefined && <Words kind="warn">{error}</Words>}
      <Buttons>
        {tries > 0 && (
          <Button
            id="card-digits-send"
            text="请客户经理核对"
            isBusy={isBusy}
            isDisabled={!/^\d{4}$/.test(digits)}
            onPress={() => void send()}
          />
        )}
        {process.env.TARO_ENV === 'weapp' && (
          <PhoneNumberButton
            id="card-verify"
            text="用微信手机号确认"
            onCode={code => void attempt(() => serve('card.verify', { code }))}
          />
        )}
        <Button id="card-identity-later" kind="plain" text="先不确认" onPress={onLater} />
      </Buttons>
    </Card>
  )
}

import { Text } from '@tarojs/components'
import type { Held } from '@/features/customer/use-customer'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { CallBack } from './call-back'
import { consentWords, kindWords, type Relation, wallWords, whoWords } from './relation-words'
import styles from './relations.module.css'
import type { Relations } from './use-relations'
import { WhoseMatter } from './whose-matter'

type RelationSheetProps = {
  held: Held
  relation: Relation
  relations: Relations
  isOpen: boolean
  onClose: () => void
  onRing: (phone: string) => Promise<boolean>
  onSay: (words: string) => void
}

/** One relation: what the wall lets through, consent, a dial with the question whose affair it is, and taking it away. */
export function RelationSheet({
  held,
  relation,
  relations,
  isOpen,
  onClose,
  onRing,
  onSay,
}: RelationSheetProps) {
  const { customer } = held
  const { id, otherId, mayKnow, hasPhone } = relation
  const consent = async () => {
    if (await relations.consent(id, !mayKnow)) onSay(mayKnow ? '收回了，从现在起不通' : '记下了，留了凭证')
  }
  const remove = async () => {
    if (!(await relations.remove(id))) return
    onClose()
    onSay('去掉了')
  }
  return (
    <Sheet
      id="relation"
      isOpen={isOpen}
      onClose={onClose}
      title={whoWords(relation)}
      note={`${customer.name}的${kindWords(relation)}`}
      footer={
        <Button
          id="relation-remove"
          kind="plain"
          text="去掉这层关系"
          isBusy={relations.isBusy}
          onPress={() => void remove()}
        />
      }
    >
      {relations.refused !== undefined && (
        <Notice id="relation-act-refused" tone="warn" icon="alert" text={relations.refused} />
      )}
      <Notice
        id="relation-wall"
        icon="lock"
        tone={mayKnow ? 'calm' : 'warn'}
        text={`${wallWords(relation, customer.journal.needs)}。`}
      />
      {hasPhone && <CallBack relation={relation} customerId={customer.id} onRing={onRing} onSay={onSay} />}
      {otherId !== null && (
        <>
          <WhoseMatter held={held} relation={relation} otherId={otherId} onRing={onRing} />
          <Text className={cx(styles.heading)}>同意</Text>
          <Text className={cx(styles.quiet)}>{consentWords(relation, customer.name)}</Text>
          <Button
            id="relation-consent"
            kind="soft"
            text={mayKnow ? '收回同意' : '本人同意让对方知道'}
            isBusy={relations.isBusy}
            onPress={() => void consent()}
          />
        </>
      )}
    </Sheet>
  )
}

import { Text } from '@tarojs/components'
import { Fragment, useState } from 'react'
import { MAX_OPEN_NEEDS } from '@/domain/need'
import { NeedParties } from '@/features/relations/need-parties'
import type { Relation } from '@/features/relations/relation-words'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { CloseSheet } from './close-sheet'
import { NeedLine } from './need-line'
import { NeedSheet } from './need-sheet'
import styles from './needs-card.module.css'
import { TextLink } from './text-link'
import type { Held } from './use-customer'

/** Which sheet is open, and of which need; the need stays while its sheet slides away. */
type Open = { kind: 'edit' | 'close' | null; id: string | null }

type NeedsCardProps = { held: Held; relations: readonly Relation[]; onSay: (words: string) => void }

/** The open needs (R29): add one, change one, end one; under each whoever is party to its contract. */
export function NeedsCard({ held, relations, onSay }: NeedsCardProps) {
  const [open, setOpen] = useState<Open>({ kind: null, id: null })
  const { customer, today } = held
  const { needs, standing } = customer.journal
  const chosen = needs.find(need => need.id === open.id)
  const close = () => setOpen(last => ({ ...last, kind: null }))
  return (
    <>
      <Card
        id="customer-needs"
        title="需求"
        aside={
          needs.length < MAX_OPEN_NEEDS &&
          !customer.isArchived && (
            <TextLink id="need-add" text="加需求" onPress={() => setOpen({ kind: 'edit', id: null })} />
          )
        }
      >
        {needs.length === 0 && (
          <Text className={cx(styles.none)}>
            {standing === 'none'
              ? '客户说暂无需求。有变化时记一笔就好。'
              : '还没有在谈的需求。聊到了就加一个，等级会跟着变。'}
          </Text>
        )}
        {needs.map(need => (
          <Fragment key={need.id}>
            <NeedLine need={need} today={today} onPress={() => setOpen({ kind: 'edit', id: need.id })} />
            <NeedParties customerId={customer.id} needId={need.id} relations={relations} />
          </Fragment>
        ))}
      </Card>
      <NeedSheet
        key={open.id ?? 'new'}
        held={held}
        need={chosen ?? null}
        isOpen={open.kind === 'edit' && (open.id === null || chosen !== undefined)}
        onClose={close}
        onEnd={() => setOpen({ kind: 'close', id: open.id })}
        onSay={onSay}
      />
      <CloseSheet
        held={held}
        need={chosen ?? null}
        isOpen={open.kind === 'close' && chosen !== undefined}
        onClose={close}
        onSay={onSay}
      />
    </>
  )
}

import { Text } from '@tarojs/components'
import { useState } from 'react'
import { RELATION_LABEL } from '@/domain/relation'
import { TextLink } from '@/features/customer/text-link'
import type { Held } from '@/features/customer/use-customer'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { AddRelationSheet } from './add-relation-sheet'
import { RelationSheet } from './relation-sheet'
import { wallWords, whoWords } from './relation-words'
import styles from './relations.module.css'
import { useRelations } from './use-relations'

type RelationsCardProps = { held: Held; onSay: (words: string) => void }

/** 「关系」: who stands how to this customer, and the wall between them (R82). */
export function RelationsCard({ held, onSay }: RelationsCardProps) {
  const { customer } = held
  const relations = useRelations(customer.id)
  const [isAdding, setAdding] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const all = relations.relations ?? []
  const chosen = all.find(one => one.id === openId) ?? null
  return (
    <>
      <Card
        id="customer-relations"
        kind="list"
        title="关系"
        aside={
          !customer.isArchived && (
            <TextLink
              id="relation-new"
              text="加关系"
              onPress={() => {
                relations.clear()
                setAdding(true)
              }}
            />
          )
        }
      >
        {all.length === 0 && (
          <Text className={cx(styles.none)}>家人、合同关系人、备用联系人。业务互不相通。</Text>
        )}
        {all.map(one => (
          <Row
            key={one.id}
            id={`relation-${one.id}`}
            title={whoWords(one)}
            badges={one.otherName !== '' && <Badge text={RELATION_LABEL[one.kind]} tone="plain" />}
            note={wallWords(one, customer.journal.needs)}
            isNoteWrapped
            onPress={() => {
              relations.clear()
              setOpenId(one.id)
              setOpen(true)
            }}
          />
        ))}
      </Card>
      <AddRelationSheet
        held={held}
        relations={relations}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onSay={onSay}
      />
      {chosen && (
        <RelationSheet
          key={chosen.id}
          held={held}
          relation={chosen}
          relations={relations}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onSay={onSay}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { CustomerLost } from '@/features/customer/customer-lost'
import { type Held, useCustomer } from '@/features/customer/use-customer'
import { LogSheet } from '@/features/log/log-sheet'
import { savedWords } from '@/features/log/preview-words'
import { useLog } from '@/features/log/use-log'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { Toast } from '@/ui/toast'
import { AddRelationSheet } from './add-relation-sheet'
import { RelationRows } from './relation-rows'
import { RelationSheet } from './relation-sheet'
import { useRelations } from './use-relations'

type RelationsScreenProps = { customerId: string; opens: string }

/** 「关系」 of one customer; `opens`: the relation that is open at once, or `new`. */
export function RelationsScreen({ customerId, opens }: RelationsScreenProps) {
  const { query, held } = useCustomer(customerId)
  if (customerId === '' || query.error?.code === 'NOT_FOUND') return <CustomerLost />
  if (held) return <Relating held={held} opens={opens} />
  if (!query.error) return <Skeleton id="relations-loading" rows={3} />
  return (
    <ErrorState id="relations-error" message={query.error.message} onRetry={() => void query.refresh()} />
  )
}

function Relating({ held, opens }: { held: Held; opens: string }) {
  const { customer } = held
  const relations = useRelations(customer.id)
  const [isAdding, setAdding] = useState(opens === 'new')
  const [openId, setOpenId] = useState(opens)
  const [isOpen, setOpen] = useState(opens !== 'new' && opens !== '')
  const [said, setSaid] = useState<string | null>(null)
  const log = useLog({
    onError: setSaid,
    onSaved: saved => {
      held.show(saved.customer)
      setSaid(savedWords(saved.before.grade, saved.customer, held.today))
    },
  })
  /** The sheet makes room for 记跟进, which opens on the way back. */
  const ring = async (phone: string) => {
    const isRung = await log.ring(customer, phone)
    if (isRung) setOpen(false)
    return isRung
  }
  const all = relations.relations ?? []
  const chosen = all.find(one => one.id === openId)
  const add = () => {
    relations.clear()
    setAdding(true)
  }
  return (
    <>
      <Section id="relations-of" text={`${customer.name} 的关系`} />
      <Card id="relations-list" kind="list">
        <Row id="relation-new" lead={<Icon name="plus" size={22} />} title="加关系" onPress={add} />
        <RelationRows
          customer={customer}
          relations={all}
          onOpen={id => {
            relations.clear()
            setOpenId(id)
            setOpen(true)
          }}
        />
      </Card>
      <AddRelationSheet
        held={held}
        relations={relations}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onSay={setSaid}
      />
      {chosen && (
        <RelationSheet
          key={chosen.id}
          held={held}
          relation={chosen}
          relations={relations}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onRing={ring}
          onSay={setSaid}
        />
      )}
      <LogSheet {...log.sheet} />
      {said !== null && <Toast key={said} id="relations-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}

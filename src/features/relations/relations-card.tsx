import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TextLink } from '@/features/customer/text-link'
import type { Customer } from '@/features/customer/use-customer'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { RelationRows } from './relation-rows'
import type { Relation } from './relation-words'
import styles from './relations.module.css'

/** 「关系」 on the customer's page: who stands how to this customer, and the wall between; what is done is on a page of its own. */
export function RelationsCard({
  customer,
  relations,
}: {
  customer: Customer
  relations: readonly Relation[]
}) {
  const { id, isArchived } = customer
  const go = (open: string) => void Taro.navigateTo({ url: `/pages/relations/index?id=${id}&open=${open}` })
  return (
    <Card
      id="customer-relations"
      kind="list"
      title="关系"
      aside={!isArchived && <TextLink id="relation-new" text="加关系" onPress={() => go('new')} />}
    >
      {relations.length === 0 && (
        <Text className={cx(styles.none)}>家人、合同关系人、备用联系人。业务互不相通。</Text>
      )}
      {customer.kind !== 'person' && (
        <Row
          id="customer-contacts"
          title="联系人"
          note="法定代表人、实控人、财务、经办"
          onPress={() => void Taro.navigateTo({ url: `/pages/contacts/index?id=${id}` })}
        />
      )}
      <RelationRows customer={customer} relations={relations} onOpen={go} />
      {customer.circles?.map(circle => (
        <Row
          key={circle.id}
          id={`customer-${circle.id}`}
          title={`客群：${circle.name}`}
          isTitleWrapped
          onPress={() => void Taro.navigateTo({ url: `/pages/circles/one?id=${circle.id}` })}
        />
      ))}
    </Card>
  )
}

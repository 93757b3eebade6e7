import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { RELATION_LABEL } from '@/domain/relation'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import type { Relation } from './relation-words'
import styles from './relations.module.css'

type NeedPartiesProps = { customerId: string; needId: string; relations: readonly Relation[] }

/** R123 the parties of one contract under it, each a tap from the dial that may speak of it. */
export const NeedParties = ({ customerId, needId, relations }: NeedPartiesProps) =>
  relations
    .filter(one => one.needOf === 'this' && one.needId === needId)
    .map(one => (
      <Press
        key={one.id}
        id={`need-party-${one.id}`}
        label={`${RELATION_LABEL[one.kind]} ${one.otherName}，可以说这份合同`}
        className={cx(styles.party)}
        onPress={() =>
          void Taro.navigateTo({ url: `/pages/relations/index?id=${customerId}&open=${one.id}` })
        }
      >
        <Icon name="phone" size={16} />
        <Text>{`${RELATION_LABEL[one.kind]} ${one.otherName}`}</Text>
      </Press>
    ))

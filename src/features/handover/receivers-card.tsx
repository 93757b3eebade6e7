import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import styles from './handover.module.css'
import { countsOf, type Handover, LOAD_NOTE, RECEIVER_LABEL, shareWords } from './handover-words'

/** R115 who gets how many, what the book weighs then, and what became of it; each opens the lines. */
export const ReceiversCard = ({ handover }: { handover: Handover }) => (
  <>
    <Section id="handover-receivers" text={`接收人 ${handover.receivers.length}`} />
    <Card kind="list">
      {handover.receivers.map(one => {
        const counts = countsOf(handover, one.id)
        const isStuck = one.status === 'declined' && counts.proposed > 0
        return (
          <Row
            key={one.id}
            id={`receiver-${one.id}`}
            title={one.name}
            badges={<Badge text={RECEIVER_LABEL[one.status]} tone={isStuck ? 'warn' : 'plain'} />}
            note={shareWords(counts, one)}
            isNoteWrapped
            onPress={() =>
              void Taro.navigateTo({ url: `/pages/handover/lines?id=${handover.id}&to=${one.id}` })
            }
          />
        )
      })}
    </Card>
    <Text className={cx(styles.small)}>{LOAD_NOTE}</Text>
  </>
)

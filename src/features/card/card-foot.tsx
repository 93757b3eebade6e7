import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './card-foot.module.css'
import { ComplaintLinks } from './complaint-links'
import { lastsToWords } from './lasts-to'
import type { Service } from './use-card'

type CardFootProps = {
  lines: Service['lines']
  onComplain: () => void
  onChangeOfficer: () => void
  /** Only for whoever the card serves, or served until it ended. */
  onRights?: () => void
  lastsTo?: Day
}

/** On every card: one's rights, whom to complain to, another officer, how long the card lasts (R92, R126). */
export const CardFoot = ({ lines, onComplain, onChangeOfficer, onRights, lastsTo }: CardFootProps) => (
  <View {...attrs({ id: 'card-foot' })} className={cx(styles.foot)}>
    <View className={cx(styles.links)}>
      {onRights && <Link id="card-rights" text="本行留存您的哪些信息" onPress={onRights} />}
      <Link id="card-complain" text="投诉与建议" onPress={onComplain} />
      <Link id="card-change-officer" text="更换客户经理" onPress={onChangeOfficer} />
    </View>
    <ComplaintLinks lines={lines} />
    {lastsTo !== undefined && (
      <Text {...attrs({ id: 'card-lasts-to' })} className={cx(styles.until)}>
        {lastsToWords(lastsTo)}
      </Text>
    )}
  </View>
)

const Link = ({ id, text, onPress }: { id: string; text: string; onPress: () => void }) => (
  <Press id={id} className={cx(styles.link)} onPress={onPress}>
    {text}
  </Press>
)

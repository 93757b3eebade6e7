import { Text, View } from '@tarojs/components'
import { ROLE_LABEL } from '@/features/access/role-label'
import type { Me } from '@/features/access/use-me'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import styles from './who-card.module.css'

/** The last character of a Chinese name is what colleagues are told apart by. */
const sign = (name: string): string => [...name][[...name].length - 1] ?? ''

/** Who is signed in, by WeChat's word alone. */
export const WhoCard = ({ staff }: { staff: Me['staff'] }) => (
  <Card id="me-who">
    <View className={cx(styles.who)}>
      <View {...attrs({ isHidden: true })} className={cx(styles.sign)}>
        <Text>{sign(staff.name)}</Text>
      </View>
      <View className={cx(styles.words)}>
        <Text {...attrs({ id: 'me-name', role: 'heading' })} className={cx(styles.name)}>
          {staff.name}
        </Text>
        <Text {...attrs({ id: 'me-role' })} className={cx(styles.role)}>
          {[ROLE_LABEL[staff.role], staff.teamName].filter(Boolean).join(' · ')}
        </Text>
      </View>
    </View>
  </Card>
)

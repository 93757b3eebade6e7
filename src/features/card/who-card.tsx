import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { callBank } from './call-bank'
import type { Service } from './use-card'
import styles from './who-card.module.css'

/** `城南支行 客户经理`, `工号 10327`: each stays whole where the line breaks. */
const jobOf = ({ name, branch, staffNo }: Service['officer']): string[] =>
  name === ''
    ? ['由网点同事为您服务']
    : [`${branch} 客户经理`, ...(staffNo === '' ? [] : [`工号 ${staffNo}`])]

/** Who serves, and the bank's own number: the officer's is nobody's to see (R113). */
export function WhoCard({ officer }: { officer: Service['officer'] }) {
  const title = officer.name || officer.branch
  return (
    <Card id="card-who">
      <View className={cx(styles.who)}>
        <View {...attrs({ isHidden: true })} className={cx(styles.initial)}>
          {title.slice(0, 1)}
        </View>
        <View className={cx(styles.words)}>
          <Text {...attrs({ id: 'card-officer', role: 'heading' })} className={cx(styles.name)}>
            {title}
          </Text>
          <View className={cx(styles.job)}>
            {jobOf(officer).map(part => (
              <Text key={part} className={cx(styles.line)}>
                {part}
              </Text>
            ))}
          </View>
        </View>
        {officer.phone !== '' && (
          <IconButton
            id="card-call"
            icon="phone"
            label={`给${officer.branch}打电话`}
            onPress={() => void callBank(officer.phone)}
          />
        )}
      </View>
    </Card>
  )
}

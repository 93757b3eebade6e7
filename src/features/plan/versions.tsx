import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { type BusinessView, versionNote, versionTitle } from './business-words'
import styles from './plan.module.css'

type VersionsProps = { versions: BusinessView['versions']; today: Day }

/** Who set the plan to what, and when; nothing that stood is lost. */
export const Versions = ({ versions, today }: VersionsProps) =>
  versions.length === 0 ? null : (
    <View {...attrs({ id: 'business-versions' })}>
      <Text className={cx(styles.group)}>修改记录</Text>
      {versions.map((version, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: versions are only ever added
        <View key={versions.length - place} className={cx(styles.product)}>
          <Text>{versionTitle(version, today)}</Text>
          <Text className={cx(styles.amount)}>{versionNote(version)}</Text>
        </View>
      ))}
    </View>
  )

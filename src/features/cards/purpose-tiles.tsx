import { Text, View } from '@tarojs/components'
import { PURPOSE_LABEL, WRITTEN_PURPOSES, type WrittenPurpose } from '@/domain/card'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './cards.module.css'

const ICON: Readonly<Record<WrittenPurpose, IconName>> = {
  service: 'person',
  materials: 'file',
  appointment: 'calendar-check',
  minutes: 'people',
  needs: 'pencil',
  confirm: 'check',
  trial: 'chart',
  rating: 'flag',
  referral: 'share',
}

/** What a card may be for: nine tiles, each the second of two taps. */
export const PurposeTiles = ({ onPress }: { onPress: (purpose: WrittenPurpose) => void }) => (
  <View {...attrs({ id: 'card-tiles', role: 'group', label: '发哪种卡片' })} className={cx(styles.tiles)}>
    {WRITTEN_PURPOSES.map(purpose => (
      <Press
        key={purpose}
        id={`card-new-${purpose}`}
        className={cx(styles.tile)}
        onPress={() => onPress(purpose)}
      >
        <Icon name={ICON[purpose]} size={24} />
        <Text className={cx(styles.tileText)}>{PURPOSE_LABEL[purpose]}</Text>
      </Press>
    ))}
  </View>
)

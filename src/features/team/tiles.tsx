import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import styles from './team.module.css'

export type Tile = {
  readonly key: string
  readonly label: string
  readonly figure: string
  readonly isWarn?: boolean
}

/** Three figures side by side. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <Card id="team-tiles">
    <View className={cx(styles.tiles)}>
      {tiles.map(({ key, label, figure, isWarn }) => (
        <View key={key} id={`team-${key}`} className={cx(styles.tile)}>
          <Text className={cx(styles.label)}>{label}</Text>
          <Text className={cx(styles.figure, isWarn && styles.warn)}>{figure}</Text>
        </View>
      ))}
    </View>
  </Card>
)

import { ScrollView, Text, View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import styles from './sample-card.module.css'

type SampleCardProps = { headers: readonly string[]; rows: readonly (readonly string[])[] }

/** The first rows as they were read, so that a wrong character is seen before it is written. */
export const SampleCard = ({ headers, rows }: SampleCardProps) => (
  <Card id="import-sample" title={`前 ${rows.length} 行`}>
    <ScrollView scrollX className={cx(styles.scroll)}>
      <View className={cx(styles.table)}>
        {[headers, ...rows].map((cells, at) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place
            key={at}
            className={cx(styles.row, at === 0 && styles.head)}
          >
            {headers.map((_, column) => (
              <Text
                // biome-ignore lint/suspicious/noArrayIndexKey: columns too
                key={column}
                className={cx(styles.cell)}
              >
                {cells[column] ?? ''}
              </Text>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  </Card>
)

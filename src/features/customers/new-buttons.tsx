import { Text, View } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { openImport, openNew } from './empty-book'
import styles from './new-buttons.module.css'

/** Above the tab bar, under the thumb. */
export const NewButtons = () => (
  <View className={cx(styles.pills)}>
    <Press id="customers-import" label="从表格导入" className={cx(styles.pill)} onPress={openImport}>
      <Icon name="upload" size={18} />
      <Text>导入</Text>
    </Press>
    <Press
      id="customers-new"
      label="新建客户"
      className={cx(styles.pill, styles.new)}
      onPress={() => openNew()}
    >
      <Icon name="plus" size={18} />
      <Text>新建</Text>
    </Press>
  </View>
)

import { Input, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './search-box.module.css'

type SearchBoxProps = { id?: string; value: string; onChange: (value: string) => void }

const asked = '姓名、拼音、首字母、电话或后四位'

/** Finds one of two thousand in a few letters. */
export function SearchBox({ id = 'customers-search', value, onChange }: SearchBoxProps) {
  return (
    <View className={cx(styles.box)}>
      <Icon name="search" size={20} className={cx(styles.icon)} />
      <Input
        {...attrs({ id, label: `找客户：${asked}` })}
        className={cx(styles.input)}
        value={value}
        placeholder="姓名、拼音或电话"
        placeholderClass="placeholder"
        maxlength={40}
        confirmType="search"
        onInput={event => onChange(event.detail.value)}
      />
      {value !== '' && (
        <Press id={`${id}-clear`} label="清空" className={cx(styles.clear)} onPress={() => onChange('')}>
          <Icon name="close" size={16} />
        </Press>
      )}
    </View>
  )
}

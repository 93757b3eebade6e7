import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useTodayBadge } from '@/lib/today-badge'
import { attrs } from './attrs'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import styles from './tab-bar.module.css'

export type TabName = 'today' | 'customers' | 'calendar' | 'me'

const tabs: readonly { name: TabName; text: string; icon: IconName }[] = [
  { name: 'today', text: '今天', icon: 'calendar-check' },
  { name: 'customers', text: '客户', icon: 'people' },
  { name: 'calendar', text: '日历', icon: 'grid' },
  { name: 'me', text: '我的', icon: 'person' },
]

/** Four tabs around the raised 记跟进. Ids: tab-today, tab-customers, tab-log, tab-calendar, tab-me. */
export function TabBar({ current }: { current: TabName }) {
  const badge = useTodayBadge()
  const tab = ({ name, text, icon }: (typeof tabs)[number]) => (
    <Press
      key={name}
      id={`tab-${name}`}
      role="tab"
      label={name === 'today' && badge > 0 ? `${text}，${badge} 件要办` : undefined}
      isSelected={name === current}
      className={cx(styles.tab, name === current && styles.current)}
      onPress={() => void (name !== current && Taro.switchTab({ url: `/pages/${name}/index` }))}
    >
      <Icon name={icon} size={22} />
      <Text className={cx(styles.text)}>{text}</Text>
      {name === 'today' && badge > 0 && (
        <Text {...attrs({ id: 'tab-badge', isHidden: true })} className={cx(styles.badge)}>
          {badge > 99 ? '99+' : badge}
        </Text>
      )}
    </Press>
  )
  return (
    <View {...attrs({ id: 'tab-bar', role: 'tablist' })} className={cx(styles.bar)}>
      {tabs.slice(0, 2).map(tab)}
      <Press
        id="tab-log"
        className={cx(styles.tab)}
        onPress={() => void Taro.navigateTo({ url: '/pages/log/index' })}
      >
        <View className={cx(styles.raised)}>
          <Icon name="plus" size={26} />
        </View>
        <Text className={cx(styles.text)}>记跟进</Text>
      </Press>
      {tabs.slice(2).map(tab)}
    </View>
  )
}

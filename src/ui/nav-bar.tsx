import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { attrs } from './attrs'
import { cx } from './cx'
import { Icon } from './icon'
import styles from './nav-bar.module.css'
import { Press } from './press'

type NavBarProps = { title: string; isTab: boolean }

/** The web's navigation bar; in WeChat the platform draws it. */
export function NavBar({ title, isTab }: NavBarProps) {
  const back = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.switchTab({ url: '/pages/today/index' })
  }
  return (
    <View className={cx(styles.bar)}>
      {!isTab && (
        <Press id="nav-back" label="返回" className={cx(styles.back)} onPress={back}>
          <Icon name="chevron-left" />
        </Press>
      )}
      <Text {...attrs({ id: 'nav-title', role: 'heading' })} className={cx(styles.title)}>
        {title}
      </Text>
    </View>
  )
}

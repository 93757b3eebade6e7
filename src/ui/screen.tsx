import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type CSSProperties, type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { useScale } from '@/lib/use-scale'
import { attrs } from './attrs'
import { cx } from './cx'
import { NavBar } from './nav-bar'
import styles from './screen.module.css'
import { TabBar, type TabName } from './tab-bar'

type ScreenProps = PropsWithChildren<{
  id: string
  title: string
  /** A tab page: which tab it is. */
  tab?: TabName
  /** Stays above the bottom edge: the one button of a form. */
  footer?: ReactNode
}>

/** Every page is a Screen: the theme, the size of text, the title, the safe areas and the tab bar. */
export function Screen({ id, title, tab, footer, children }: ScreenProps) {
  const scale = useScale()
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <View
      {...attrs({ id })}
      className={cx(
        'scaled',
        styles.screen,
        tab && styles.tabbed,
        footer !== undefined && styles.footed,
        scale >= 1.3 && 'care',
      )}
      style={{ '--scale': String(scale) } as CSSProperties}
    >
      {process.env.TARO_ENV === 'h5' && <NavBar title={title} isTab={tab !== undefined} />}
      {children}
      {footer !== undefined && <View className={cx(styles.footer)}>{footer}</View>}
      {tab && <TabBar current={tab} />}
    </View>
  )
}

import { Text } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './ask-line.module.css'

/** Said before WeChat's dialog comes, and only then: 保存时微信会问：是否接收到期提醒. */
export const AskLine = ({ id, when }: { id: string; when: '保存' | '打勾' }) => (
  <Text {...attrs({ id })} className={cx(styles.line)}>
    {when}时微信会问：是否接收到期提醒
  </Text>
)

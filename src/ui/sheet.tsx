import { ScrollView, Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './sheet.module.css'
import { useDialogFocus } from './use-dialog-focus'
import { useLeaving } from './use-leaving'

type SheetProps = PropsWithChildren<{
  id: string
  isOpen: boolean
  onClose: () => void
  title: string
  /** Beside the title: 刚才通话 6 分钟. */
  note?: string
  /** Stays in place under the scrolled part: the save button. */
  footer?: ReactNode
}>

/**
 * A half-sheet: slides up over a dimmed screen, closes by its backdrop (`${id}-backdrop`) or Escape.
 * Its place stays when it goes: Taro sends a parent's children anew, all of them, when one is removed.
 */
export const Sheet = (props: SheetProps) => (
  <View className={cx(styles.place)}>
    <SheetLayer {...props} />
  </View>
)

/** A half-sheet whose place its caller keeps: a View that holds nothing else. */
export function SheetLayer({ id, isOpen, onClose, title, note, footer, children }: SheetProps) {
  const { isMounted, isLeaving } = useLeaving(isOpen, 220)
  useDialogFocus(id, isOpen, onClose)
  return (
    isMounted && (
      <View className={cx(styles.layer, isLeaving && styles.leaving)}>
        <View
          {...attrs({ id: `${id}-backdrop`, role: 'button', label: '关闭' })}
          className={cx(styles.backdrop)}
          catchMove
          onClick={onClose}
        />
        <View
          {...attrs({ id, role: 'dialog', label: title, isModal: true })}
          {...focusable}
          className={cx(styles.panel)}
        >
          <View className={cx(styles.head)} catchMove>
            <Text {...attrs({ role: 'heading' })} className={cx(styles.title)}>
              {title}
            </Text>
            {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
          </View>
          <ScrollView scrollY className={cx(styles.body)}>
            <View className={cx(styles.inner)}>{children}</View>
          </ScrollView>
          {footer !== undefined && <View className={cx(styles.footer)}>{footer}</View>}
        </View>
      </View>
    )
  )
}

const focusable = process.env.TARO_ENV === 'h5' ? { tabindex: '-1' } : {}

import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { call } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import type { Circle } from './circle-words'
import styles from './circles.module.css'

type RemoveSheetProps = { circle: Circle; isOpen: boolean; onClose: () => void }

/** The circle goes; its customers stay as they are. */
export function RemoveSheet({ circle, isOpen, onClose }: RemoveSheetProps) {
  const { isBusy, refused, run } = useDecision()
  const remove = () =>
    run(async () => {
      await call('officer', 'circle.remove', { id: circle.id })
      await Taro.navigateBack()
    })
  return (
    <Sheet
      id="circle-remove-sheet"
      isOpen={isOpen}
      onClose={onClose}
      title="删掉这个客群"
      footer={
        <Button
          id="circle-remove-do"
          text="删掉"
          kind="danger"
          isBusy={isBusy}
          onPress={() => void remove()}
        />
      }
    >
      <Text className={cx(styles.sentence)}>{`删掉「${circle.name}」，里面的客户都还在。`}</Text>
      {refused !== undefined && <Notice id="circle-remove-refused" tone="warn" icon="alert" text={refused} />}
    </Sheet>
  )
}

import Taro from '@tarojs/taro'
import { Badge } from '@/ui/badge'
import { Row } from '@/ui/row'
import { type Head, receiversWords, STATUS_LABEL, titleOf } from './handover-words'

/** Somebody declined, or left in the middle: it waits for the lead. */
const isStuck = ({ status, receivers }: Head): boolean =>
  (status === 'offered' || status === 'running') && receivers.some(one => one.status === 'declined')

/** A hand-over in a list; opens what the reader does with it. */
export const HandoverRow = ({ head, isMine }: { head: Head; isMine: boolean }) => (
  <Row
    id={`handover-${head.id}`}
    title={titleOf(head)}
    badges={
      <Badge
        text={isStuck(head) && !isMine ? '要改分' : STATUS_LABEL[head.status]}
        tone={isStuck(head) && !isMine ? 'warn' : head.status === 'done' ? 'plain' : 'calm'}
      />
    }
    note={isMine ? '打开看要交给你的客户' : receiversWords(head.receivers)}
    isNoteWrapped
    onPress={() =>
      void Taro.navigateTo({ url: `/pages/handover/${isMine ? 'accept' : 'one'}?id=${head.id}` })
    }
  />
)

import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { contactWords, type Member } from './circle-words'
import type { Who } from './use-put'

type MembersCardProps = { members: readonly Member[]; today: Day; onOut: (who: Who) => Promise<boolean> }

/** R85 who is in a circle, the better grade first, and when somebody was last in touch; never what they have (R82). */
export const MembersCard = ({ members, today, onOut }: MembersCardProps) =>
  members.length === 0 ? (
    <Empty id="circle-empty" icon="people" title="还没有人" note="从上面像的客户里点进来，或者自己加一位。" />
  ) : (
    <>
      <Section id="members-total" text={`在这个客群里的 ${members.length} 位`} />
      <Card id="members" kind="list">
        {members.map(member => (
          <Row
            key={member.id}
            id={`member-${member.id}`}
            lead={<Grade letter={member.grade} size="s" />}
            title={member.name}
            isTitleWrapped
            note={contactWords(member, today)}
            onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${member.id}` })}
            action={
              <IconButton
                id={`member-${member.id}-out`}
                icon="close"
                kind="bare"
                label={`把${member.name}移出去`}
                onPress={() => void onOut(member)}
              />
            }
          />
        ))}
      </Card>
    </>
  )

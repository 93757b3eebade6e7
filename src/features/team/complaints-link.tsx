import Taro from '@tarojs/taro'
import type { Output } from '@/lib/cloud'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row, Warn } from '@/ui/row'
import { Section } from '@/ui/section'
import { complaintsNote } from './help-words'

/** R92 complaints and requests that wait for an answer, on their own page. */
export const ComplaintsLink = ({ complaints }: Pick<Output<'team', 'help.team'>, 'complaints'>) => (
  <>
    <Section text="等你决定" />
    <Card kind="list">
      <Row
        id="help-complaints"
        lead={<Icon name="flag" size={22} />}
        title="投诉和请求"
        note={complaints.urgent > 0 ? <Warn>{complaintsNote(complaints)}</Warn> : complaintsNote(complaints)}
        isNoteWrapped
        onPress={() => void Taro.navigateTo({ url: '/pages/complaints/index' })}
      />
    </Card>
  </>
)

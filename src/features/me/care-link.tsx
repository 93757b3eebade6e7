import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'

/** 关怀 for who has a book, the approved texts for who keeps them. */
export const CareLink = ({ isKeeper }: { isKeeper: boolean }) => (
  <Card kind="list">
    <Row
      id="me-care"
      lead={<Icon name="chat" size={22} />}
      title={isKeeper ? '文案' : '关怀'}
      note={isKeeper ? '祝福、资讯，批准后客户经理才看得到' : '祝福、补记、要流失的客户'}
      onPress={() => void Taro.navigateTo({ url: '/pages/care/index' })}
    />
  </Card>
)

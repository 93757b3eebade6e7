import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'

/** Who manages colleagues finds them on a page of their own. */
export const StaffLink = () => (
  <Card kind="list">
    <Row
      id="me-staff"
      lead={<Icon name="people" size={22} />}
      title="同事"
      note="邀请、停用、谁在休假"
      onPress={() => void Taro.navigateTo({ url: '/pages/staff/index' })}
    />
  </Card>
)

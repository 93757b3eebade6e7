import Taro from '@tarojs/taro'
import type { Role } from '@/features/access/use-me'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'

/** What leads, admins and 资料合规岗 look after, each on a page of its own: colleagues, complaints. */
export const StaffLink = ({ role }: { role: Role }) => (
  <Card kind="list">
    {role !== 'compliance' && (
      <Row
        id="me-staff"
        lead={<Icon name="people" size={22} />}
        title="同事"
        note="邀请、停用、谁在休假"
        onPress={() => void Taro.navigateTo({ url: '/pages/staff/index' })}
      />
    )}
    <Row
      id="me-complaints"
      lead={<Icon name="flag" size={22} />}
      title="投诉和请求"
      note="15 天内答复，告知客户才算办结"
      onPress={() => void Taro.navigateTo({ url: '/pages/complaints/index' })}
    />
  </Card>
)

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Empty } from '@/ui/empty'
import { ROLE_LABEL } from './role-label'
import type { Role } from './use-me'

/** A role without customers on a page about customers. */
export const NoBook = ({ role }: { role: Role }) => (
  <View>
    <Empty
      id="no-book"
      icon="person"
      title={`${ROLE_LABEL[role]}没有自己的客户`}
      note="这一页是给客户经理的。你能做的事在「我的」里。"
      next={{ text: '去「我的」', onPress: () => void Taro.switchTab({ url: '/pages/me/index' }) }}
    />
  </View>
)

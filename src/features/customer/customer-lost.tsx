import Taro from '@tarojs/taro'
import { Empty } from '@/ui/empty'

/** An id that leads nowhere, or to a colleague's customer: from an old message, or a link cut short. */
export const CustomerLost = () => (
  <Empty
    id="customer-lost"
    icon="search"
    title="没有找到这位客户"
    note="可能已经交接给同事，或者链接不完整。"
    next={{ text: '去「今天」', onPress: () => void Taro.switchTab({ url: '/pages/today/index' }) }}
  />
)

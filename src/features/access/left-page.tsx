import { View } from '@tarojs/components'
import { withoutStop } from '@/lib/without-stop'
import { Empty } from '@/ui/empty'
import { Personas } from './personas'

/** Who has left sees this and nothing else. */
export const LeftPage = ({ message }: { message: string }) => (
  <View>
    <Empty
      id="left"
      icon="lock"
      title={withoutStop(message)}
      note="这部手机上的客户资料已经清除。有疑问请找主管。"
    />
    {LOCAL && <Personas />}
  </View>
)

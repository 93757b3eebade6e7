import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Stack } from '@/ui/stack'

export const openImport = () => void Taro.navigateTo({ url: '/pages/import/index' })
export const openNew = (name = '') =>
  void Taro.navigateTo({ url: `/pages/customer-edit/index${name && `?name=${encodeURIComponent(name)}`}` })

/** The first day: nothing here yet, and two ways to begin. */
export const EmptyBook = () => (
  <>
    <Empty
      id="customers-empty"
      icon="people"
      title="还没有客户"
      note="有名单就从表格导入，一次可以几百位；没有就先记下第一位，只要一个名字。记下以后，每天该联系谁会自己排好。"
    />
    <Stack>
      <Button id="customers-empty-import" text="从表格导入" onPress={openImport} />
      <Button id="customers-empty-new" text="新建客户" kind="soft" onPress={() => openNew()} />
    </Stack>
  </>
)

import Taro from '@tarojs/taro'
import { useState } from 'react'
import { forget, keyOf } from '@/lib/store'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Toast } from '@/ui/toast'

/** What concerns this phone: bringing customers in, what is kept here, the version. */
export function PhoneCard({ canImport }: { canImport: boolean }) {
  const [isCleared, setCleared] = useState(false)
  const clear = async () => {
    await forget(keyOf('query:'))
    setCleared(true)
  }
  return (
    <>
      <Card id="me-phone" kind="list">
        {canImport && (
          <Row
            id="me-import"
            lead={<Icon name="upload" size={22} />}
            title="导入"
            note="客户名单、业务流水，Excel 或 CSV"
            onPress={() => void Taro.navigateTo({ url: '/pages/import/index' })}
          />
        )}
        <Row
          id="me-clear"
          lead={<Icon name="trash" size={22} />}
          title="清除本机缓存"
          note="下次打开重新读取；没写完的草稿会留着"
          isNoteWrapped
          onPress={() => void clear()}
        />
        <Row id="me-version" lead={<Icon name="info" size={22} />} title="版本" value={VERSION} />
      </Card>
      {isCleared && <Toast id="me-cleared" text="本机缓存已清除" onClose={() => setCleared(false)} />}
    </>
  )
}

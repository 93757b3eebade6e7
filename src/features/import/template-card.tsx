import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import type { ImportWhat } from './import-fields'
import { cellsOf, csvOf, templateOf } from './import-template'
import styles from './template-card.module.css'

const download = (file: string, text: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The headers that read in at once, to download or to paste into a sheet. */
export function TemplateCard({ what }: { what: ImportWhat }) {
  const { headers, file, note } = templateOf(what)
  const [words, setWords] = useState('复制表头')
  const copy = () =>
    Taro.setClipboardData({ data: cellsOf(headers) }).then(
      () => setWords('已复制'),
      () => setWords('没能复制，请长按上面的字'),
    )
  return (
    <Card id="import-template" title="没有表格？照这个表头填">
      <Text {...attrs({ id: 'import-headers' })} className={cx(styles.headers)} selectable userSelect>
        {headers.join('　')}
      </Text>
      <Text className={cx(styles.note)}>{note}</Text>
      <View className={cx(styles.buttons)}>
        <View className={cx(styles.button)}>
          <Button id="import-copy" kind="soft" text={words} onPress={() => void copy()} />
        </View>
        {process.env.TARO_ENV === 'h5' && (
          <View className={cx(styles.button)}>
            <Button
              id="import-download"
              kind="soft"
              text="下载模板"
              onPress={() => download(file, csvOf(headers))}
            />
          </View>
        )}
      </View>
    </Card>
  )
}

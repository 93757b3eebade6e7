import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/ui/button'

/** The summary as text to paste, counts only. */
export function CopyText({ text }: { text: string }) {
  const [words, setWords] = useState('复制文字')
  const copy = async () => {
    const isDone = await Taro.setClipboardData({ data: text }).then(
      () => true,
      () => false,
    )
    setWords(isDone ? '已复制' : '没有复制成，请再试')
  }
  return <Button id="team-copy" kind="plain" text={words} onPress={() => void copy()} />
}

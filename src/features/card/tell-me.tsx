import { useState } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { askToBeTold } from './ask-to-be-told'

/** Asks for one message when the loan has moved on; nothing where no message can be sent. */
export function TellMe({ token, templateId }: { token: string; templateId: string | null }) {
  const [isKept, setKept] = useState(false)
  if (templateId === null || process.env.TARO_ENV === 'h5') return null
  return isKept ? (
    <Notice id="card-told" icon="check" text="有进展时，用微信提醒您一次。" />
  ) : (
    <Stack>
      <Button
        id="card-tell-me"
        kind="soft"
        text="有进展时提醒我"
        onPress={() => void askToBeTold(token, templateId, 'progress').then(setKept)}
      />
    </Stack>
  )
}

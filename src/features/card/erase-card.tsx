import { useState } from 'react'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Sheet } from '@/ui/sheet'
import { useAttempt } from './use-attempt'
import type { Decide, Desk } from './use-rights'
import { Words } from './words'

/** Erasure: what stays and why is said before it is asked for. */
export function EraseCard({ desk, decide }: { desk: Desk; decide: Decide }) {
  const [id] = useState(() => newId('cpl'))
  const [isAsking, setAsking] = useState(false)
  const { attempt, error, isBusy } = useAttempt()
  const { state, stays, sentence } = desk.erasure
  const isPossible = stays.length > 0
  const ask = async () => {
    if (await attempt(() => decide('rights.erase', { id }))) setAsking(false)
  }
  return (
    <Card id="rights-erase" title="删除我的信息">
      {state === 'asked' ? (
        <Words id="rights-erase-asked">已收到您的请求，正在处理。删完以后，这张卡也就打不开了。</Words>
      ) : (
        <>
          {sentence !== '' && <Words id="rights-erase-sentence">{sentence}</Words>}
          {isPossible && sentence === '' && (
            <Words>可以要求删除。删除以后，我们不再联系您，您的贷款进度也查不到了。</Words>
          )}
          {isPossible && (
            <Button id="rights-erase-open" kind="plain" text="要求删除" onPress={() => setAsking(true)} />
          )}
        </>
      )}
      <Sheet
        id="erase"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="要求删除我的信息"
        footer={
          <Button id="erase-send" kind="danger" text="要求删除" isBusy={isBusy} onPress={() => void ask()} />
        }
      >
        <Words>删除后不能恢复。下面这些会留下：</Words>
        {stays.map((one, i) => (
          <Words key={one} id={`erase-stays-${i}`} kind="small">{`${i + 1}. ${one}`}</Words>
        ))}
        {error !== undefined && <Words kind="warn">{error}</Words>}
      </Sheet>
    </Card>
  )
}

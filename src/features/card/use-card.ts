import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isCardToken } from '@/domain/card'
import { CallError, toCallError } from '@/lib/call-error'
import { call, type Input, type Output } from '@/lib/cloud'
import { askToBeTold, tellAccepted } from './ask-to-be-told'
import { chatOf } from './chat-entry'
import { matterOf } from './matter-of'

export type Face = Output<'card', 'card.open'>
export type Service = Extract<Face, { face: 'service' }>
export type Business = Extract<Face, { face: 'business' }>
type Answer =
  | 'card.tick'
  | 'card.pick'
  | 'card.fillNeeds'
  | 'card.answer'
  | 'card.rate'
  | 'card.want'
  | 'card.digits'
  | 'card.verify'
/** One thing the customer does on the card; the answer is the card as it then stands. Throws CallError. */
export type Serve = <O extends Answer>(op: O, input: Omit<Input<'card', O>, 'token'>) => Promise<void>

const lost = () => new CallError('NOT_FOUND', '这张卡找不到了')

/**
 * The face that whoever opened the card gets. Nothing of it is kept on the phone: a card that was forwarded, has ended or
 * was revoked leaves nothing behind.
 */
export function useCard(token: string) {
  const [face, setFace] = useState<Face>()
  const [error, setError] = useState<CallError>()
  const isReading = useRef(false)

  const open = useCallback(
    async (isFirst: boolean) => {
      if (isReading.current) return
      isReading.current = true
      try {
        if (!isCardToken(token)) throw lost()
        const chat = isFirst ? await chatOf('c', token) : undefined
        setFace(await call('card', 'card.open', chat === undefined ? { token } : { token, chat }))
        setError(undefined)
        void tellAccepted()
      } catch (thrown) {
        const failed = toCallError(thrown)
        if (failed.code === 'NOT_FOUND') setFace(undefined)
        setError(failed)
      } finally {
        isReading.current = false
      }
    },
    [token],
  )
  useEffect(() => void open(true), [open])
  // What changed meanwhile: ticks of the bank's side, a person confirmed, a card revoked.
  useDidShow(() => void (face !== undefined && face.face !== 'officer' && open(false)))
  usePullDownRefresh(() => void open(false).finally(() => Taro.stopPullDownRefresh()))

  const templateId = face?.face === 'service' ? face.serviceTemplateId : null
  const serve = useCallback<Serve>(
    async (op, input) => {
      // Before any await of the tap.
      const matter = matterOf(op, input)
      if (matter !== null && templateId !== null) void askToBeTold(token, templateId, matter)
      try {
        setFace((await call('card', op, { token, ...input } as Input<'card', typeof op>)) as Service)
      } catch (thrown) {
        // Revoked, expired or somebody else's meanwhile: the card shows what it is now.
        const { code } = toCallError(thrown)
        if (code === 'FORBIDDEN' || code === 'NOT_FOUND') void open(false)
        throw thrown
      }
    },
    [token, templateId, open],
  )
  return { face, error, serve, refresh: () => open(false) }
}

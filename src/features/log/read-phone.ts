import Taro from '@tarojs/taro'
import type { Purpose } from '@/domain/conduct'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'

type Phone = Output<'officer', 'customer.phone'>
/** `aboutId`: R82 whose affair it is, where it is somebody else's; `aboutNeedId`: that contract of theirs alone (R123). */
export type Whereto = { purpose?: Purpose; isAsked?: boolean; aboutId?: string; aboutNeedId?: string }

/**
 * The full number, for a dial or a copy. Where R79 is against it the reader hears why; a customer who has just asked
 * for the call is called all the same, and that is recorded. Null when the reader leaves it.
 */
export async function readPhone(id: string, whereto: Whereto = {}): Promise<Phone | null> {
  const read = (how: Whereto) => call('officer', 'customer.phone', { id, ...how })
  try {
    return await read(whereto)
  } catch (thrown) {
    const { code, message } = toCallError(thrown)
    const canAsk = (whereto.purpose ?? 'service') === 'service'
    if (code !== 'CONDUCT' || !canAsk) throw thrown
    const isAsked = await agree(
      '先别打',
      `${message}要是客户刚来电或让你回电，可以照拨，会记下来。`,
      '客户要的',
    )
    return isAsked ? read({ ...whereto, isAsked }) : null
  }
}

/** A question with two answers; WeChat allows each four characters. */
export const agree = async (title: string, content: string, confirmText: string): Promise<boolean> =>
  (await Taro.showModal({ title, content, confirmText, cancelText: '先不打' })).confirm

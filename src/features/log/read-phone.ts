import Taro from '@tarojs/taro'
import type { Purpose } from '@/domain/conduct'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'

type Phone = Output<'officer', 'customer.phone'>
/** `aboutId`: R82 whose affair it is, where it is somebody else's; `aboutNeedId`: that contract of theirs alone (R123). */
export type Whereto = { purpose?: Purpose; isAsked?: boolean; aboutId?: string; aboutNeedId?: string }

/** The customer's full number, for a dial or a copy. Null when the reader leaves it. */
export const readPhone = (id: string, whereto: Whereto = {}): Promise<Phone | null> =>
  readUnlessHeld(how => call('officer', 'customer.phone', { id, ...how }), whereto)

/**
 * Where R79 is against a number the reader hears why; a customer who has just asked for the call is called all the same,
 * and that is recorded. Null when the reader leaves it.
 */
export async function readUnlessHeld(
  read: (how: Whereto) => Promise<Phone>,
  whereto: Whereto,
): Promise<Phone | null> {
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
    return isAsked ? read({ ...whereto, isAsked: true }) : null
  }
}

/** What was asked not to be done, read before a dial; false when the reader changed their mind. */
export const heedsDont = async (dont = ''): Promise<boolean> =>
  dont === '' || agree('客户交代过', dont, '拨打')

/** A question with two answers; WeChat allows each four characters. */
const agree = async (title: string, content: string, confirmText: string): Promise<boolean> =>
  (await Taro.showModal({ title, content, confirmText, cancelText: '先不打' })).confirm

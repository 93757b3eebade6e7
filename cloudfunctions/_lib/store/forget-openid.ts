import { command, db } from '../platform'
import { forgetOpened } from './cards'
import { erasureOf } from './erasures'
import { closeWithoutFriends } from './friends-reminders'
import { identitiesOf, identityOf } from './identities'
import { forgetFriend } from './referrals'
import { removeServiceBook } from './service-pages'

/**
 * What an erased person left elsewhere under the WeChat that was confirmed, or that asked for the erasure: a number as somebody's friend (R74), complaints
 * as nobody in particular, cards of others that were opened and answered. Who is known as another customer too lives on as that one.
 */
export const forgetOpenidOf = async (customerId: string, now: number): Promise<void> => {
  const [identity, erasure] = await Promise.all([identityOf(customerId), erasureOf(customerId)])
  for (const openid of new Set([identity?.openid, erasure?.openid]))
    if (openid) await forgetOpenid(customerId, openid, now)
}

const forgetOpenid = async (customerId: string, openid: string, now: number): Promise<void> => {
  if ((await identitiesOf(openid)).some(({ _id }) => _id !== customerId)) return
  await closeWithoutFriends(await forgetFriend(openid), now)
  await removeServiceBook(openid)
  await db
    .collection('complaints')
    .where({ openid })
    .update({ data: { openid: '', phoneEnc: null } })
  await forgetOpened(openid)
  await db
    .collection('cards')
    .where({ refused: openid })
    .update({ data: { refused: command.pull(openid) } })
}

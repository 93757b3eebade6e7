import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useEffect } from 'react'
import { shareOf } from '@/features/card-share/share-of'
import { inviteShare } from './invite-share'

/** Forwards the invitation while there is one; without it WeChat's menu forwards nothing. */
export function useInviteCard(token: string | undefined): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') return
    void (token === undefined ? Taro.hideShareMenu() : Taro.showShareMenu({}))
  }, [token])
  useShareAppMessage(() => {
    const { title, path } = inviteShare(token)
    return shareOf('invite', title, path)
  })
}

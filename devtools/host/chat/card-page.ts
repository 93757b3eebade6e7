import type { Files } from '../strict/tiny-build'

/** A page that shares itself with a token, and tells the cloud who opens it from which chat. */
export const CARD_PAGE: Files = {
  'pages/a/a.js': `Page({
    data: { visit: null, refused: null },
    onLoad({ token = '' }) {
      wx.cloud.init()
      this.setData({ token })
      wx.showShareMenu({ withShareTicket: true })
      wx.getGroupEnterInfo({
        allowSingleChat: true,
        needGroupOpenID: true,
        success: ({ cloudID }) => this.visit(cloudID),
        fail: ({ errCode }) => this.setData({ refused: errCode }),
      })
    },
    async visit(cloudID) {
      const { result } = await wx.cloud.callFunction({ name: 'visit', data: { cloudID } })
      this.setData({ visit: result })
    },
    onShareAppMessage: () => ({ title: '一张卡片', path: '/pages/a/a?token=t1' }),
  })`,
  'pages/a/a.wxml': '<button id="share" open-type="share">转发</button><view id="token">{{token}}</view>',
}

const cloud = require('wx-server-sdk')

cloud.init()

/** Who opens the card, and in which chat. */
exports.main = async ({ cloudID }) => {
  const { OPENID } = cloud.getWXContext()
  const { list } = await cloud.getOpenData({ list: [cloudID] })
  return { openid: OPENID, ...list[0].data }
}

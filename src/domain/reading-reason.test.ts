import { reasonForOwner } from './reading-reason'

test.each([
  '内部工作需要',
  '内部工作需要：客户说他态度不好',
  '处理投诉或请求',
  '处理客户对客户经理的投诉',
  '客户来电投 诉',
  '客户想换客户经理',
  '要求更换经理',
  '12378 转来的举报',
  '客户打了低分',
])('R92 of 「%s」 the officer reads neutral words', reason => {
  expect(reasonForOwner(reason)).toBe('内部工作需要')
})

test.each(['帮同事推进：客户催额度', '检查跟进质量', '客户来电问进度', '换电话号码'])(
  'R113 「%s」 the officer reads as it is',
  reason => {
    expect(reasonForOwner(reason)).toBe(reason)
  },
)

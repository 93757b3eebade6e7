import { customerDoc, inDays, phone, plant, TODAY } from '../../devtools/testing/customers'
import { liveMarked, MARKS } from '../../devtools/testing/marked-person'
import { ownBranch } from '../../devtools/testing/own-branch'
import { ERASURE_OF } from '../_lib/store/erase-customer'
import { DESK_OF, type Told } from './desk-table'

const branch = ownBranch()
const told = Object.entries(DESK_OF).flatMap(([name, one]) => ('by' in one ? [[name, one] as const] : []))
const see = (token: string) => branch.get('customer', 'rights.see', { token })

test('§9 every collection that names a customer is on the desk, or left out by name with the reason', () => {
  const naming = Object.entries(ERASURE_OF).flatMap(([name, what]) => ('none' in what ? [] : [name]))
  expect(Object.keys(DESK_OF).sort()).toEqual(naming.sort())
  for (const [name, one] of Object.entries(DESK_OF)) {
    const words = 'by' in one ? one.what : 'lines' in one ? one.lines : one.notTold
    expect([name, words.length > 0]).toEqual([name, true])
  }
})

describe('a person who left traces everywhere', () => {
  let token = ''
  beforeAll(async () => {
    token = await liveMarked(branch)
  })

  const documentsOf = (name: string, { by }: Told): number =>
    branch.docs(name).filter(doc => {
      const [first = '', second] = by.split('.')
      const value = (doc as Record<string, unknown>)[first]
      if (second === undefined) return value === 'cus_it'
      return (value as Record<string, unknown>[]).some(one => one[second] === 'cus_it')
    }).length

  test.each(told)(
    '§9 reads on the desk of %s: how many, from whom, for what and until when',
    async (name, one) => {
      const count = documentsOf(name, one)
      expect(count).toBeGreaterThan(0)
      const line = (await see(token)).records.find(({ what }) => what === one.what)
      expect(line?.value).toMatch(new RegExp(`^${count} ${one.unit}`))
      expect(line).toMatchObject({ source: one.source, purpose: one.purpose })
      expect(line?.until).toMatch(/^(您是本行客户期间|作为凭证|作为日志|结清以后依法保留 5 年)/)
    },
  )

  test('R82, R113 the desk shows no colleague’s work note, and nobody else', async () => {
    const text = JSON.stringify(await see(token))
    const inner = [
      'entry',
      'promise',
      'greeting',
      'meeting',
      'stage',
      'decision',
      'reminder',
      'look',
      'review',
    ] as const
    for (const place of inner) expect([place, text.includes(MARKS[place])]).toEqual([place, false])
    for (const other of ['赵明', 'cus_other', MARKS.friend, '王丽华', phone(6)])
      expect(text).not.toContain(other)
  })

  test('§9 what the person said or was asked for reads in words: tags, the named 备用联系人, what is agreed', async () => {
    const { kept } = await see(token)
    const said = kept.map(({ what, value }) => `${what}：${value}`)
    expect(said).toContain(`标签：${MARKS.tag}`)
    expect(said).toContain(`备用联系人：${MARKS.backup} 144****0006`)
    expect(said).toContain('亲友关系：子女 1 位，对方的信息不在这里显示')
    expect(said).toContain('和您约好的事：1 件，最近昨天（内容是工作记录，不在这里显示）')
  })

  test('R92 of what was complained of the desk says that its words stay, as erasure keeps them', async () => {
    const { records } = await see(token)
    const until = (what: string) => records.find(one => one.what === what)?.until
    expect(until('您的投诉、评价和请求')).toContain('写的内容按原文保留')
    expect(until('您同意和撤回同意的记录')).toBe('作为凭证保留，您要求删除以后也不含姓名和电话')
  })

  test('§9 a loan that the officer typed is not said to come from the bank’s system alone', async () => {
    const { records } = await see(token)
    expect(records.find(({ what }) => what === '贷款的金额和日期')?.source).toContain('客户经理登记')
  })
})

test('R79, R102 hours, don’ts and the 协办 are lines of the desk; what is not kept has none', async () => {
  branch.reset()
  const contactWishes = {
    refusedChannels: [],
    noMarketing: false,
    hours: { from: '09:00', to: '11:00' },
    dont: '不要打到店里',
  }
  plant(branch, customerDoc('it', { coOwnerId: 'stf_officer2', contactWishes }))
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', customerId: 'cus_it', asked })
  const token = made.path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
  const { kept, records } = await see(token)
  const [colleague] = branch.docs<{ name: string }>('staff', { _id: 'stf_officer2' })
  expect(kept.map(({ what, value }) => [what, value])).toEqual([
    ['姓名', '张伟'],
    ['方便联系的时间', '09:00-11:00'],
    ['联系您时要避免的事', '有说明（内容是工作记录，不在这里显示）'],
    ['协办客户经理', colleague?.name],
  ])
  expect(records.map(({ what, value, since }) => [what, value, since])).toEqual([
    // That the card was opened, and that the officer is to say who it was.
    ['联系和办事记录', '1 条，最近今天', TODAY],
    ['给客户经理的提醒', '1 条，最近今天', TODAY],
    ['发给您的卡片和您在上面填的内容', '1 张，最近今天', TODAY],
    ['您的微信标识', '1 个，最近今天', TODAY],
    ['谁看过、改过您资料的日志（只有编号）', '1 条，最近今天', TODAY],
  ])
})

test('a meeting to come is kept since today, and its day is said', async () => {
  branch.reset()
  plant(branch, customerDoc('it', { today: inDays(-3) }))
  const plan = { informationNeeded: '', on: inDays(8), at: '15:00', place: '', agenda: [] }
  await branch.get('officer', 'meeting.plan', { id: 'mee_1', customerId: 'cus_it', purpose: '看店', ...plan })
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', customerId: 'cus_it', asked })
  const token = made.path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
  const { records } = await see(token)
  expect(records.find(({ what }) => what === '见面安排和纪要')).toMatchObject({
    value: '1 次，最近12月1日',
    since: TODAY,
  })
})

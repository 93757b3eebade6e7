import { day } from './day'
import { addressOf, draftsOf, greetingWords, sellingWordIn } from './greeting-words'

const birthday = { kind: 'birthday', on: day('2026-11-24'), name: '生日' } as const
const festival = { kind: 'festival', on: day('2027-01-01'), name: '元旦' } as const

test.each([
  [{ kind: 'person', name: '张伟', facts: [] }, '张伟'],
  [{ kind: 'person', name: '张伟', facts: [{ label: '称谓', text: '张总' }] }, '张总'],
  [{ kind: 'person', name: '张伟', facts: [{ label: '地区', text: '城东' }] }, '张伟'],
  [{ kind: 'firm', name: '杭州云栖茶业有限公司', facts: [] }, '贵公司'],
  [{ kind: 'firm', name: '杭州云栖茶业有限公司', facts: [{ label: '称谓', text: '李总' }] }, '李总'],
] as const)('R71 a greeting addresses %j as %s', (customer, words) => expect(addressOf(customer)).toBe(words))

test('R72 the approved texts come first, filled in, our own words last, and none twice', () => {
  const bodies = ['{称谓}您好，{节日}将至，祝您一切顺利。', '{称谓}，{节日}快乐！祝您和家人平安顺遂。']
  expect(draftsOf(bodies, '张总', festival)).toEqual([
    '张总您好，元旦将至，祝您一切顺利。',
    '张总，元旦快乐！祝您和家人平安顺遂。',
  ])
  expect(draftsOf([], '张伟', birthday)).toEqual(['张伟，生日快乐！祝您身体健康，万事顺意。'])
})

test('our own words never sell', () => {
  for (const occasion of [birthday, festival])
    expect(draftsOf([], '张伟', occasion).map(sellingWordIn)).toEqual([null])
})

test.each([
  ['张总，中秋快乐，阖家团圆！', null],
  ['生日快乐！另外我行利率下调了', '利率'],
  ['节日快乐，需要贷款随时找我', '贷款'],
  ['新年好，您的授信快到期了', '授信'],
  ['祝您生意兴隆，财源广进', null],
])('R73 in %j the word that sells is %s', (text, word) => expect(sellingWordIn(text)).toBe(word))

const on = (...texts: string[]) => texts.map(day)
test.each([
  [on('2026-11-24', '2026-11-24'), festival, '明天 2 位生日，元旦'],
  [on('2026-11-23'), null, '今天 1 位生日'],
  [on('2026-11-30', '2026-11-24'), null, '明天到11月30日 2 位生日'],
  [on('2026-11-28', '2026-11-23', '2026-11-24'), null, '今天到周六 3 位生日'],
  [[], festival, '元旦'],
  [[], null, ''],
])('birthdays on %j and %j are said as %j', (days, occasion, words) =>
  expect(greetingWords(days, occasion, day('2026-11-23'))).toBe(words),
)

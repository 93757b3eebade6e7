import { type Day, day } from '@/domain/day'
import { birthdayWords, lunarDayWords } from './birthday-words'
import { attitudeOf, behaviourOf, computedOf, portraitOf } from './kinds'
import type { Customer } from './use-customer'

const today = day('2026-11-23')
const days = (...names: string[]) => names as Day[]
const customer = (part: object): Customer =>
  ({
    phoneMasked: null,
    customerNo: null,
    birthday: null,
    tags: [],
    note: '',
    facts: [],
    contactDays: [],
    demand: 'latent',
    dealStatus: 'none',
    urgency: 'later',
    buyingHistory: 'potential',
    dealings: { count: 0, firstOn: null, running: 0 },
    importance: { isKey: false, byHand: false, reason: null },
    journal: { contactedOn: null, missedInRow: 0, prefersWriting: false, refusesContact: false },
    ...part,
  }) as unknown as Customer

test('a portrait says what the record knows by itself, with the 称谓, and leaves out what is unknown', () => {
  expect(portraitOf(customer({}))).toEqual([])
  const facts = [
    { label: '称谓', text: '周总' },
    { label: '主营', text: '五金批发' },
  ]
  const known = customer({ facts, tags: ['有房', '转介绍'], customerNo: 'K1', phoneMasked: '138****5678' })
  expect(portraitOf(known)).toEqual([
    ['电话', '138****5678'],
    ['客户号', 'K1'],
    ['标签', '有房、转介绍'],
    ['称谓', '周总'],
  ])
})

test('behaviour is counted from the days of contact', () => {
  const contactDays = days('2026-11-16', '2026-11-09', '2026-11-09', '2026-11-02')
  const journal = { ...customer({}).journal, contactedOn: day('2026-11-16'), missedInRow: 2 }
  expect(behaviourOf(customer({ contactDays, journal }), today)).toEqual([
    ['联系次数', '近 13 周 4 次，在 3 天里'],
    ['平均间隔', '7 天'],
    ['多在', '周一'],
    ['上次联系', '7 天前'],
    ['没接通', '连着 2 次'],
  ])
  expect(behaviourOf(customer({}), today)).toEqual([['联系次数', '近 13 周没有联系']])
})

test('attitude is what the customer said', () => {
  expect(attitudeOf(customer({ demand: 'none' })).map(([, value]) => value)).toEqual([
    '电话、见面都可以',
    '愿意被联系',
    '暂无需求',
  ])
})

test('R79, R80 what the customer asked of whoever is in touch stands among it', () => {
  const contactWishes = {
    refusedChannels: ['T', 'S'],
    noMarketing: true,
    hours: { from: '18:00', to: '21:00' },
    dont: '别打店里座机',
  }
  expect(attitudeOf(customer({ demand: 'none', contactWishes }))).toEqual(
    expect.arrayContaining([
      ['营销', '不接受'],
      ['方便的时间', '18:00-21:00'],
      ['不要用', '电话、短信'],
      ['交代', '别打店里座机'],
    ]),
  )
})

test('R33 whatever is computed says how', () => {
  const importance = { isKey: true, byHand: true, reason: '老客户' }
  const dealings = { count: 2, firstOn: day('2025-03-02'), running: 1 }
  const facts = computedOf(customer({ importance, dealings, buyingHistory: 'active' }), today, 50_000_000)
  expect(facts.every(([, value, how]) => value && how)).toBe(true)
  expect(facts).toContainEqual(['重点', '重点', '手工设定：老客户'])
  expect(facts).toContainEqual(['往来', '2 笔，在贷 1 笔', '第一笔在 2025年3月2日'])
  expect(computedOf(customer({}), today, 50_000_000)).toContainEqual([
    '重点',
    '普通',
    '在谈的金额加起来满 50 万就是重点',
  ])
})

test.each([
  [{ calendar: 'solar', month: 5, day: 1 }, '5月1日'],
  [{ calendar: 'lunar', month: 1, day: 1, leap: false }, '农历正月初一'],
  [{ calendar: 'lunar', month: 4, day: 15, leap: true }, '农历闰四月十五'],
  [{ calendar: 'lunar', month: 12, day: 30, leap: false }, '农历腊月三十'],
] as const)('%p is said as %s', (birthday, words) => {
  expect(birthdayWords(birthday)).toBe(words)
})

test('the days of a lunar month', () => {
  expect([10, 11, 19, 20, 21, 29, 30].map(lunarDayWords)).toEqual([
    '初十',
    '十一',
    '十九',
    '二十',
    '廿一',
    '廿九',
    '三十',
  ])
})

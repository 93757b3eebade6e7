import { day } from '@/domain/day'
import { lifeWords, starsWords } from './life-words'

const TODAY = day('2026-11-23')

test.each([
  ['observe', 'never', null, '观察期：还没有放过款'],
  ['forming', 'applying', null, '形成期：申请在办'],
  ['stable', 'running', '2027-03-05', '稳定期：贷款在还，2027年3月5日到期'],
  ['stable', 'running', null, '稳定期：贷款在还'],
  ['decline', 'idle', '2026-08-01', '衰退期：8月1日结清后，没有新业务，也没有需求'],
  ['decline', 'maturing', '2026-12-20', '衰退期：12月20日到期，还没有续贷的需求'],
] as const)('R23-R26 %s by %s is said with why', (stage, reason, on, words) => {
  const life = { stage, reason, on: on === null ? null : day(on), isAsked: false, winBack: null, stars: null }
  expect(lifeWords(life, TODAY)).toBe(words)
})

test('R66 stars are five places, with the months behind them', () => {
  expect(starsWords({ stars: 3, months: 23 })).toBe('★★★☆☆ 往来 23 个月')
})

import { NO_TALLY } from '@/domain/campaign'
import { answersWords, campaignName, outWords, tallyWords } from './offer-words'

test('R67 who is left out is said by reason, in one order', () => {
  expect(outWords({ gradeE: 1, noMarketing: 3 })).toBe('不接受营销 3 位；E 级，不做营销 1 位')
  expect(outWords({})).toBe('')
})

test.each([
  [{ ...NO_TALLY, listed: 5 }, '名单 5 位，还没联系'],
  [
    { ...NO_TALLY, listed: 5, reached: 3, interested: 1 },
    '名单 5 位，联系了 3 位，有回应 1 位（联系满 20 位才说得准）',
  ],
  [
    { ...NO_TALLY, listed: 100, reached: 100, interested: 20, considering: 5 },
    '名单 100 位，联系了 100 位，有回应 25 位（18% 到 34%）',
  ],
])('R67 what came of it: %j', (tally, words) => {
  expect(tallyWords(tally)).toBe(words)
})

test('R119 a campaign of a product that is over does not name it', () => {
  expect(campaignName({ name: null })).toBe('文案过期或停用了')
  expect(answersWords({ ...NO_TALLY, no: 2 })).toBe('有兴趣 0 · 考虑 0 · 不要 2 · 没回 0')
})

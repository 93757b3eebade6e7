import { AGENT_WORDS, isLoanAgent } from './partner'

test.each([
  ['云城助贷服务部', true],
  ['鑫达贷款中介', true],
  ['恒信融 资 咨 询有限公司', true],
  ['专做过桥资金', true],
  ['城南二手车行', false],
  ['云栖房产中介', false],
  ['五金商会', false],
  ['大众管理咨询公司', false],
])('R86 「%s」 is a loan agent: %s', (text, is) => expect(isLoanAgent([text])).toBe(is))

test('R86 one telling word among several texts is enough, and the refusal says who decides', () => {
  expect(isLoanAgent(['某某商行', '', '助贷'])).toBe(true)
  expect(isLoanAgent([])).toBe(false)
  expect(AGENT_WORDS).toContain('管理员')
})

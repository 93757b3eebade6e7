import { isForLockScreen } from './lock-screen'

test.each([
  ['张先生', true],
  ['万女士', true],
  ['6 位客户', true],
  ['12 件事', true],
  ['今天要跟进，另有 2 件事', true],
  ['三元客户', false],
  ['50 万', false],
  ['¥300', false],
  ['三百万', false],
  ['A 级客户', false],
  ['等级C', false],
  ['云栖小贷…', false],
  ['还款日提醒', false],
  ['到期', false],
  ['逾期', false],
  ['授信', false],
  ['融资担…', false],
])('R§9 %j may stand on a lock screen: %s', (text, expected) => expect(isForLockScreen(text)).toBe(expected))

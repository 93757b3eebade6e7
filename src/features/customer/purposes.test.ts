import { purposesOf } from './purposes'

const held = { sentence: '客户不接受营销，服务和贷后不受影响。', nextAllowedAt: null }
const free = { service: null, postLoan: null, marketing: null }
const lent = { count: 1, firstOn: null, running: 1 }
const never = { count: 0, firstOn: null, running: 0 }

test.each([
  ['nothing is against any purpose', { holds: free, dealings: lent }, []],
  [
    'everything is held alike',
    { holds: { service: held, postLoan: held, marketing: held }, dealings: lent },
    [],
  ],
  ['the page was kept by an older version', { dealings: lent }, []],
  [
    'R80 marketing alone is refused',
    { holds: { ...free, marketing: held }, dealings: lent },
    ['service', 'postLoan', 'marketing'],
  ],
  [
    'R80 all but a post-loan duty is refused',
    { holds: { service: held, postLoan: null, marketing: held }, dealings: lent },
    ['service', 'postLoan', 'marketing'],
  ],
  [
    'without a running loan there is no post-loan duty',
    { holds: { service: held, postLoan: null, marketing: held }, dealings: never },
    [],
  ],
])('a choice of purposes: %s', (_, customer, purposes) => {
  expect(purposesOf(customer)).toEqual(purposes)
})

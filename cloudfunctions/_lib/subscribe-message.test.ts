import { outcomeOf } from './subscribe-message'

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
// and wx-server-sdk 4.0.2, src/config/error.config.ts.
test.each([
  [43101, '', 'emptied'],
  [47003, 'argument invalid', 'refused'],
  [40003, 'invalid openid', 'refused'],
  [40037, 'invalid template_id', 'refused'],
  [41030, 'invalid page', 'refused'],
  [45009, 'reach max api daily quota limit', 'refused'],
  [-1, 'system error', 'unknown'],
  [-501001, 'socket hang up', 'unknown'],
  [-501001, 'connect ECONNREFUSED 10.0.0.1:80', 'unsent'],
  [-501001, 'getaddrinfo ENOTFOUND tcb-api', 'unsent'],
  [-501002, 'resource server timeout', 'unknown'],
  [-501003, 'exceed request limit', 'unsent'],
  [-601001, 'empty response', 'unknown'],
  [-601008, 'server-side request timedout', 'unknown'],
  [-604100, 'API not found', 'unsent'],
  [-604101, 'function has no permission to call this API', 'unsent'],
  [-604102, 'call open API timeout', 'unknown'],
  [-604103, 'call open API system error', 'unknown'],
])('error %d %s: %s', (code, text, kind) => {
  expect(outcomeOf(code, text)).toEqual({ kind, code })
})

import { templateOfId, templateSetting } from './templates'

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

test.each([
  ['', { id: null, kind: 'once', perDay: Number.POSITIVE_INFINITY }],
  ['abc-_9', { id: 'abc-_9', kind: 'once', perDay: Number.POSITIVE_INFINITY }],
  ['abc:longTerm', { id: 'abc', kind: 'longTerm', perDay: Number.POSITIVE_INFINITY }],
  ['abc:rateLimited:3', { id: 'abc', kind: 'rateLimited', perDay: 3 }],
  ['abc:rateLimited', { id: 'abc', kind: 'rateLimited', perDay: 1 }],
  ['abc:whatever', { id: 'abc', kind: 'once', perDay: Number.POSITIVE_INFINITY }],
])('GENJIN_TEMPLATE_NUDGE=%j', (value, expected) => {
  process.env.GENJIN_TEMPLATE_NUDGE = value
  expect(templateSetting('nudge')).toEqual(expected)
})

test('a template is found by its id alone, and a missing one by nothing', () => {
  process.env.GENJIN_TEMPLATE_NUDGE = 'abc:longTerm'
  process.env.GENJIN_TEMPLATE_ALERT = ''
  expect([templateOfId('abc'), templateOfId('abc:longTerm'), templateOfId('')]).toEqual(['nudge', null, null])
})

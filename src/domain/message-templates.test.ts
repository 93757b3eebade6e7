import { LEDGER_TEMPLATES, MESSAGE_FIELDS, messageData } from './message-templates'

const SAID = { who: '张先生', when: '2026-11-23 10:00', what: '今天该跟进了' }

test('a message says the same under whatever numbers WeChat gave a template’s keywords', () => {
  expect(messageData({ who: 'thing9', when: 'time4', what: 'thing2' }, SAID)).toEqual({
    thing9: { value: '张先生' },
    time4: { value: '2026-11-23 10:00' },
    thing2: { value: '今天该跟进了' },
  })
})

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
test.each(LEDGER_TEMPLATES)(
  'the template %s has a time and two things, under names of their own',
  template => {
    const { who, when, what } = MESSAGE_FIELDS[template]
    expect([who, when, what].map(name => name.replace(/\d+$/, ''))).toEqual(['thing', 'time', 'thing'])
    expect(who).not.toBe(what)
  },
)

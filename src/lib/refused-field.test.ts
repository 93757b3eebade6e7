import { refusedField } from './refused-field'

test.each([
  ['phone：电话号码不对', 'phone', '电话号码不对'],
  ['changes.facts.0.label：不能为空', 'facts.0.label', '不能为空'],
  ['你已有同一电话的客户。', '', '你已有同一电话的客户。'],
  ['审批未通过时：请约定', '', '审批未通过时：请约定'],
])('%s is refused at «%s»', (message, field, words) => {
  expect(refusedField(message)).toEqual({ field, words })
})

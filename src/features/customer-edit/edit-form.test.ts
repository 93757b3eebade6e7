import type { CustomerView } from '@/contract'
import { day } from '@/domain/day'
import {
  changesOf,
  EMPTY_FORM,
  editErrors,
  FIRST_NEED,
  formOfCustomer,
  newOf,
  salutationOf,
  splitTags,
  withSalutation,
} from './edit-form'

const customer = {
  kind: 'person',
  name: '周建国',
  customerNo: null,
  tags: ['有房', '转介绍'],
  facts: [{ label: '年营业额', number: 300, unit: '万元' }],
  note: '',
  birthday: null,
  journal: { prefersWriting: false, refusesContact: false },
  contactWishes: null,
} as unknown as CustomerView
const form = formOfCustomer(customer)

test('an untouched form changes nothing', () => {
  expect(changesOf(customer, form)).toEqual({})
})

test('only what was touched is sent', () => {
  expect(changesOf(customer, { ...form, tags: '有房', note: ' 太太管账 ', phone: '138 1234 5678' })).toEqual({
    tags: ['有房'],
    note: '太太管账',
    phone: '138 1234 5678',
  })
  expect(changesOf(customer, { ...form, isPhoneRemoved: true })).toEqual({ phone: null })
  const noMarketing = { refusedChannels: [], noMarketing: true, hours: null, dont: '' }
  expect(changesOf(customer, { ...form, wishes: { ...form.wishes, noMarketing: true } })).toEqual({
    contactWishes: noMarketing,
  })
})

test('a new customer needs a name and sends no empty field', () => {
  expect(newOf({ ...EMPTY_FORM, name: ' 林晓燕 ' }, 'cus_1', 'need_1')).toEqual({
    id: 'cus_1',
    kind: 'person',
    name: '林晓燕',
  })
  const need = { ...FIRST_NEED, product: '消费贷', amount: '20', expectedOn: day('2026-12-20') }
  expect(newOf({ ...EMPTY_FORM, kind: 'firm', name: '恒泰五金', need }, 'cus_1', 'need_1').need).toEqual({
    id: 'need_1',
    product: '消费贷',
    amountFen: 20_000_000,
    demand: 'clear',
    expectedOn: '2026-12-20',
    stage: 'intent',
    waitingFor: null,
  })
})

test('the 称谓 is set, changed and taken away among what older records hold', () => {
  const named = withSalutation(customer.facts, '周总')
  expect(named).toEqual([...customer.facts, { label: '称谓', text: '周总' }])
  expect(salutationOf(named)).toBe('周总')
  expect(withSalutation(named, '周老板')).toHaveLength(2)
  expect(withSalutation(named, ' ')).toEqual(customer.facts)
  expect(changesOf(customer, { ...form, facts: named })).toEqual({ facts: named })
})

test('tags are apart by spaces and commas, each once', () => {
  expect(splitTags(' 有房、转介绍，有房 ')).toEqual(['有房', '转介绍'])
})

test('errors stand at their fields', () => {
  expect(editErrors(EMPTY_FORM)).toEqual({ name: '不能空着' })
  const wrong = {
    ...form,
    phone: '12',
    customerNo: '甲',
    tags: '一二三四五六七八九十一二三',
    need: FIRST_NEED,
  }
  expect(Object.keys(editErrors(wrong))).toEqual(['phone', 'customerNo', 'tags', 'need.product'])
  expect(editErrors({ ...form, note: '身份证 11010119900307563X' })).toEqual({
    note: '像是身份证号，不能保存',
  })
})

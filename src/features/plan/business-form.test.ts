import { type BusinessForm, businessOfForm, formOfBusiness } from './business-form'

const WAN = 1_000_000
const form = (more: Partial<BusinessForm> = {}): BusinessForm => ({
  customers: '4',
  amount: '100',
  parts: [],
  ...more,
})
const part = (product: string, customers: string, amount: string) => ({ product, customers, amount })

test('R97 a plan is typed in 万元 and comes back the same; empty lines are none', () => {
  const business = {
    customers: 4,
    amountFen: 100 * WAN,
    products: [{ product: '车贷', customers: 1, amountFen: 12.5 * WAN }],
  }
  const shown = formOfBusiness(business)
  expect(shown.parts).toEqual([part('车贷', '1', '12.5')])
  expect(businessOfForm({ ...shown, parts: [...shown.parts, part('', ' ', '')] })).toEqual({ business })
  expect(businessOfForm(formOfBusiness(null))).toEqual({ business: null })
})

test.each<[string, Partial<BusinessForm>, string]>([
  ['a customer in words', { customers: '四' }, '客户数写整数'],
  ['half a customer', { customers: '1.5' }, '客户数写整数'],
  ['an amount in words', { amount: '很多' }, '金额写数字，比如 50'],
  ['a part without its product', { parts: [part('', '1', '')] }, '每一项写一个产品'],
  ['a part with a bad figure', { parts: [part('车贷', 'x', '')] }, '车贷的数字不对'],
  ['parts beyond the whole', { parts: [part('车贷', '5', '')] }, '分产品加起来比总数多'],
  ['a product twice', { parts: [part('车贷', '1', ''), part('车贷 ', '1', '')] }, '同一个产品写了两次'],
  ['an identity number', { parts: [part('11010519491231002X', '1', '')] }, '像是身份证号，不能保存'],
])('R97 %s is not saved', (_what, more, lacks) => {
  expect(businessOfForm(form(more))).toEqual({ lacks })
})

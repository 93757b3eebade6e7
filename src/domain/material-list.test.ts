import { MATERIAL_KINDS, materialKindOf, materialsFor } from './material-list'

test.each([
  ['经营贷', 'business'],
  ['小微企业信用贷', 'business'],
  ['流动资金贷款', 'business'],
  ['个人住房按揭', 'mortgage'],
  ['二手房贷', 'mortgage'],
  ['消费贷', 'consumer'],
  ['装修贷', 'consumer'],
  ['', 'consumer'],
])('the usual documents of %s are those of %s', (product, kind) => {
  expect(materialKindOf(product)).toBe(kind)
})

test.each(MATERIAL_KINDS)(
  'the list of %s fits on a card: ids apart, names of 20 and hints of 30 characters',
  kind => {
    const list = materialsFor(kind)
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    expect(list.length).toBeLessThanOrEqual(20)
    for (const { id, name, how } of list) {
      expect(id).toMatch(/^itm_[A-Za-z0-9]{1,40}$/)
      expect(name.length).toBeLessThanOrEqual(20)
      expect(how.length).toBeLessThanOrEqual(30)
    }
  },
)

test('an identity card and the consent to ask the credit bureau are asked for whatever the loan', () => {
  for (const kind of MATERIAL_KINDS) {
    const names = materialsFor(kind).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['身份证', '征信授权书']))
  }
})

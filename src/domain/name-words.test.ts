import { addressed, firmWords, type Gender, maskedName, salutation } from './name-words'

test.each<[string, Gender | undefined, string]>([
  ['张建国', 'male', '张先生'],
  ['李娜', 'female', '李女士'],
  ['张建国', undefined, '张客户'],
  ['欧阳修远', 'male', '欧阳先生'],
  ['司马光', 'male', '司马先生'],
  ['上官婉', undefined, '上官客户'],
  ['诸葛明', 'female', '诸葛女士'],
  ['尉迟恭', undefined, '尉迟客户'],
  ['东方', 'male', '东先生'],
  ['张 三', 'male', '张先生'],
  ['买买提·吐尔逊', 'male', '买买提先生'],
  ['𠮷野家', undefined, '𠮷客户'],
  ['John Smith', 'male', '先生'],
  ['13800000000', undefined, '客户'],
  ['', undefined, '客户'],
])('%j (%s) is addressed %s', (name, gender, words) => expect(salutation(name, gender)).toBe(words))

test.each([
  ['杭州云栖茶业有限公司', '杭州云栖…'],
  ['老王面馆', '老王…'],
  ['张记', '张…'],
  ['店', '店…'],
  ['张建国建材经营部', '张…'],
  ['欧阳修远茶庄', '欧阳…'],
  ['杭州李娜服装店', '杭州李…'],
  ['诸葛亮', '诸葛…'],
  ['张建国', '张…'],
])('§9 the firm %s is shown as %s, without a whole name', (name, words) =>
  expect(firmWords(name)).toBe(words),
)

test.each([
  ['person', '张建国', '张客户'],
  ['firm', '张建国建材经营部', '张…'],
  ['partner', '李强', '李…'],
] as const)('§9 a %s called %s is addressed %s', (kind, name, words) => {
  expect(addressed({ kind, name })).toBe(words)
})

test.each([
  ['person', '张伟', '张*'],
  ['person', '欧阳若曦', '欧阳**'],
  ['person', '王', '王*'],
  ['firm', '杭州云栖茶业有限公司', '杭州云栖…'],
] as const)('R122 柜面 reads a %s called %s as %s', (kind, name, masked) => {
  expect(maskedName({ kind, name })).toBe(masked)
})

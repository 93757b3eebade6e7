export type Gender = 'male' | 'female'

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 ' +
    '东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五 纳兰 完颜 叶赫'
  ).split(' '),
)
const TITLE = { male: '先生', female: '女士' } as const

/** 买买提·吐尔逊 is addressed by what stands before the dot; a compound surname needs a given name after it. */
const surnameOf = (name: string): string => {
  const [before = '', after] = name.split(/[·•・]/)
  if (after !== undefined) return before
  const characters = [...before]
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && COMPOUND_SURNAMES.has(two) ? two : (characters[0] ?? '')
}

/**
 * The 称谓 of a person, which a lock screen may show (rulebook §9): `salutation('张建国', 'male') === '张先生'`, 张客户
 * while the gender is unknown, and no name at all where it is not written in Chinese.
 */
export const salutation = (name: string, gender?: Gender): string => {
  const plain = name.replace(/\s/g, '')
  const surname = /^[\p{Script=Han}·•・]+$/u.test(plain) ? surnameOf(plain) : ''
  return `${surname}${gender ? TITLE[gender] : '客户'}`
}

/** A firm as a lock screen may show it, never whole: `firmWords('杭州云栖茶业有限公司') === '杭州云栖…'`. */
export const firmWords = (name: string): string => {
  const characters = [...name.replace(/\s/g, '')]
  return `${characters.slice(0, Math.max(1, Math.min(4, characters.length - 1))).join('')}…`
}

/** Whoever it is, as a lock screen may show it: 张客户, 杭州云栖…. */
export const addressed = ({
  kind,
  name,
}: {
  readonly kind: 'person' | 'firm' | 'partner'
  readonly name: string
}): string => (kind === 'person' ? salutation(name) : firmWords(name))

/** R122 a name as 柜面 reads it, so that it can be compared and not learnt: 张*, 欧阳**, 杭州云栖…. */
export const maskedName = ({
  kind,
  name,
}: {
  readonly kind: 'person' | 'firm' | 'partner'
  readonly name: string
}): string => {
  if (kind !== 'person') return firmWords(name)
  const plain = name.replace(/\s/g, '')
  const surname = surnameOf(plain)
  return `${surname}${'*'.repeat(Math.max(1, [...plain].length - [...surname].length))}`
}

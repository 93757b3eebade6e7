export type Gender = 'male' | 'female'

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 ' +
    '东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五 纳兰 完颜 叶赫'
  ).split(' '),
)
/** The most common ones, by which a shop's name may begin. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖' +
    '贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷' +
    '詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农' +
    '司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池' +
    '查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥',
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

/** These characters as far as the first surname among them; all where there is none. */
const toSurname = (characters: readonly string[]): readonly string[] => {
  const isCompound = (n: number) => COMPOUND_SURNAMES.has(characters.slice(n, n + 2).join(''))
  const at = characters.findIndex((character, n) => SURNAMES.has(character) || isCompound(n))
  return at < 0 ? characters : characters.slice(0, at + (isCompound(at) ? 2 : 1))
}

/**
 * A firm or a partner as a lock screen may show it: never whole, and never past a surname, since shops bear their owners' names (§9).
 * `firmWords('杭州云栖茶业有限公司') === '杭州云栖…'`, `firmWords('张建国建材经营部') === '张…'`.
 */
export const firmWords = (name: string): string => {
  const characters = [...name.replace(/\s/g, '')]
  const shown = toSurname(characters).slice(0, Math.max(1, Math.min(4, characters.length - 1)))
  return `${shown.join('')}…`
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

/** Somebody's home, body and belief: private whoever names it. */
const HOME =
  /家庭|家里|家中|家人|家属|婚|配偶|离异|丧偶|爱人|妻|丈夫|子女|孩子|小孩|儿子|女儿|父母|父亲|母亲|生育|怀孕|健康|身体|病|残疾|医疗|宗教|信仰|民族|政治面貌|党派|犯罪|前科/
/** A person's own money; that of a business is not private. */
const MONEY = /收入|工资|薪|负债|债务|欠债|名下资产|个人资产|身家/
const OF_BUSINESS = /营业|经营|销售|主营|公司|企业|门店|店铺|业务|产品|年产|应收|应付/

/** Trades whose names only sound like a home's. */
const TRADE = /家庭(?:农场|作坊|旅馆)|婚(?:庆|纱|介|宴)|健康(?:产业|产品|食品)|医疗(?:器械|设备)/g

const plain = (label: string): string => label.normalize('NFKC').replace(/\s/g, '').replace(TRADE, '')

/**
 * R36 whether a name that an officer made up for a fact speaks of private things, by whatever synonym:
 * `isPrivateLabel('夫妻月收入') === true`, `isPrivateLabel('营业收入') === false`. PIPL 28 counts belief and health among them.
 */
export const isPrivateLabel = (label: string): boolean => {
  const words = plain(label)
  return HOME.test(words) || (MONEY.test(words) && !OF_BUSINESS.test(words))
}

/** The loans whose usual documents are known: 经营贷 / 消费贷 / 按揭. */
export const MATERIAL_KINDS = ['business', 'consumer', 'mortgage'] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/** One document to bring: what it is, and how. Originals are shown, never photographed into the app. */
export type Material = { readonly id: string; readonly name: string; readonly how: string }

export const MATERIAL_LABEL: Readonly<Record<MaterialKind, string>> = {
  business: '经营贷',
  consumer: '消费贷',
  mortgage: '按揭',
}

const IDENTITY: Material = { id: 'itm_identity', name: '身份证', how: '带原件' }
const INCOME: Material = { id: 'itm_income', name: '收入证明', how: '单位盖章' }
const STATEMENT: Material = { id: 'itm_statement', name: '近 6 个月银行流水', how: '银行柜台或手机银行打印' }
const MARRIAGE: Material = { id: 'itm_marriage', name: '结婚证或户口簿', how: '带原件' }
const CONSENT: Material = { id: 'itm_consent', name: '征信授权书', how: '到时现场签' }

const LISTS: Readonly<Record<MaterialKind, readonly Material[]>> = {
  business: [
    IDENTITY,
    { id: 'itm_licence', name: '营业执照', how: '正本或副本原件' },
    { id: 'itm_premises', name: '经营场所租约或产权证', how: '在有效期内' },
    STATEMENT,
    { id: 'itm_tax', name: '近一年纳税证明', how: '电子税务局可打印' },
    { id: 'itm_trade', name: '上下游合同或发票', how: '近半年的两三份' },
    MARRIAGE,
    CONSENT,
  ],
  consumer: [
    IDENTITY,
    INCOME,
    STATEMENT,
    { id: 'itm_use', name: '用途证明', how: '合同、订单或发票' },
    CONSENT,
  ],
  mortgage: [
    IDENTITY,
    MARRIAGE,
    INCOME,
    STATEMENT,
    { id: 'itm_purchase', name: '购房合同', how: '已网签' },
    { id: 'itm_downPayment', name: '首付款收据', how: '带原件' },
    CONSENT,
  ],
}

/** The usual documents of a loan. */
export const materialsFor = (kind: MaterialKind): readonly Material[] => LISTS[kind]

/** Which loan a product's name speaks of: `materialKindOf('小微经营快贷') === 'business'`; 消费贷 where nothing says otherwise. */
export const materialKindOf = (product: string): MaterialKind => {
  if (/按揭|房贷|住房|公积金/.test(product)) return 'mortgage'
  return /经营|企业|小微|流动资金|商户|农户|保理|票据/.test(product) ? 'business' : 'consumer'
}

import type { Outcome } from '@/domain/journal'
import type { Stage } from '@/domain/need'
import type { Chance } from './prng'

type About = {
  readonly kind: 'person' | 'firm'
  readonly outcome: Outcome
  readonly isMeeting: boolean
  readonly stage: Stage | null
  readonly product: string | null
  readonly hasDealing: boolean
}

const BY_STAGE: Readonly<Record<Stage, readonly string[]>> = {
  intent: [
    '想做一笔{product}，时间还没完全定，说过了年底结账再看。',
    '问了{product}的利率和还款方式，两种方案都发给他了。',
    '跟别家也在比，主要看放款快不快，利率差一点能接受。',
    '用途说得清楚，材料还没开始准备，先把清单发过去。',
    '说要再跟合伙人商量，下周给答复。',
  ],
  accepted: [
    '申请表签好了，流水还差最近两个月。',
    '材料收了一半，租赁合同和房产证复印件下次带来。',
    '{product}已受理，告诉客户大概两周有初步意见。',
    '营业执照地址和实际不一致，让客户先去变更。',
  ],
  investigation: [
    '去现场看了，货不少，工人在赶一批订单。',
    '进销单和流水基本对得上，有两笔大额要补合同。',
    '评估师约在后天上午，客户在家等。',
    '问了上下游，回款一般两个月，旺季会压货。',
  ],
  approval: [
    '报上去了，跟客户说了流程，别着急。',
    '审批部要补一份用途说明，客户当天就写好发来。',
    '客户问进度，照实说还在排队。',
    '审批意见下来了，额度比申请少一些，客户能接受。',
  ],
  signing: [
    '约好面签，提醒双方都要到场。',
    '合同条款逐条讲了一遍，提前还款的规定也说明了。',
    '客户出差，面签推后几天。',
  ],
  security: [
    '材料已交登记中心，等回执。',
    '保证人下周才回来，先把其他手续办完。',
    '抵押登记办好了，回执已取。',
  ],
  disbursement: [
    '放款手续齐了，等排期。',
    '确认了收款账户，跟客户说好到账会打电话。',
    '提醒首期还款日，让他提前留足。',
  ],
}

const SERVICE = [
  '问了问最近情况，暂时没有用款打算，以后有需要会找我。',
  '帮客户查了还款日，顺便提醒手机银行可以改短信提醒。',
  '网点搬了，告诉客户新地址，怕他跑空。',
  '客户说上次办业务排队久，已反映给大堂。',
  '聊了聊行情，说今年比去年淡一些。',
  '换了手机号，已在系统里改。',
  '客户忙，简单说了两句，约下个月再聊。',
  '孩子开学，最近花销大，没提贷款的事。',
  '介绍了新的还款方式，客户说了解了，先不办。',
  '客户对短信太多有意见，记下以后少发。',
  '说上午店里忙，以后下午三点后打。',
  '打算明年换车，到时候再问额度。',
]
const POST_LOAN = [
  '贷后回访，还款正常，生意平稳。',
  '看了店面，客流还可以，库存比上次少。',
  '资金用途核对过，发票已留存。',
  '提醒还款日，客户说账上已留好。',
  '问能不能提前还一部分，算给他看了，他再考虑。',
  '经营场地没变，新添了一台设备。',
]
const FIRM = [
  '财务说本季度开票比去年多两成。',
  '老板在外地进货，跟店里说好回来再约。',
  '新签了一个大客户，账期六十天，资金会紧一阵。',
  '仓库换到园区里面了，下次去新地址。',
  '想把门店再扩一间，租约谈好了告诉我。',
]
const MISSED = [
  '没接，晚点再打。',
  '响了没人接，发了条微信。',
  '提示关机。',
  '在开会，说一会儿回，没回。',
  '占线，明天再联系。',
]
const INCOMING = [
  '问提前还款怎么算，已讲清楚。',
  '来问最近利率有没有变，记下想了解装修用款。',
  '问材料还差什么，重新发了一遍清单。',
  '想改还款日，告诉他要带身份证到网点。',
  '问朋友能不能也来办，请他让朋友自己联系我。',
  '来打流水，顺便聊了几句近况。',
  '问手机银行登录不上，陪着弄好了。',
]
const MEETING = ['上门，', '在店里碰的面，', '约在网点，', '']

const pool = (about: About): readonly string[] => {
  if (about.stage !== null) return BY_STAGE[about.stage]
  if (about.hasDealing) return [...POST_LOAN, ...SERVICE]
  return about.kind === 'firm' ? [...FIRM, ...SERVICE] : SERVICE
}

/** A short note as an officer would type it; null where none was typed. Of the customer's own matters only. */
export const noteOf = (c: Chance, about: About): string | null => {
  if (about.outcome === 'missed') return c.is(0.35) ? c.pick(MISSED) : null
  if (!c.is(about.stage === null ? 0.45 : 0.8)) return null
  if (about.outcome === 'incoming') return (about.isMeeting ? '来网点，' : '来电，') + c.pick(INCOMING)
  const text = c.pick(pool(about)).replace('{product}', about.product ?? '贷款')
  return about.isMeeting ? c.pick(MEETING) + text : text
}

import { addMonths, type Day, day } from '@/domain/day'
import { FOR_ALL } from '@/domain/product'
import type { TextDoc } from '../../cloudfunctions/_lib/store/texts'

type Said = Pick<TextDoc, 'kind' | 'occasion' | 'title' | 'body' | 'product'> & {
  readonly state?: TextDoc['state']
}

const SAID: readonly Said[] = [
  {
    kind: 'greeting',
    occasion: 'birthday',
    title: '生日·家常',
    body: '{称谓}，今天是您的生日，祝您吃好喝好，身体硬朗，家里都好！',
  },
  {
    kind: 'greeting',
    occasion: 'birthday',
    title: '生日·简短',
    body: '{称谓}，生日快乐！愿您新的一岁顺顺当当。',
  },
  {
    kind: 'greeting',
    occasion: 'festival',
    title: '节日·平安',
    body: '{称谓}，{节日}到了，祝您和家人平平安安、和和美美！',
  },
  {
    kind: 'greeting',
    occasion: 'festival',
    title: '节日·生意',
    body: '{称谓}，{节日}快乐！祝您生意红火，少操心，多团圆。',
  },
  {
    kind: 'playbook',
    occasion: 'observe',
    title: '先摸清，不催',
    body: '先摸清做什么生意、谁说了算、手上哪家的贷款什么时候到期。不催，约好下次看什么。',
  },
  {
    kind: 'playbook',
    occasion: 'forming',
    title: '一次说全，当天记下',
    body: '材料一次说全，每个环节等谁、等到哪天都告诉客户。答应的事当天记下来。',
  },
  {
    kind: 'playbook',
    occasion: 'stable',
    title: '到期前两个月问续贷',
    body: '还款日前提醒，贷后检查时顺便问生意。看看结算、代发、代扣还缺哪样，到期前 60 天问续贷。',
  },
  {
    kind: 'playbook',
    occasion: 'decline',
    title: '先上门，再定挽回还是放低',
    body: '先上门问清楚：不缺钱了，还是去了别家。还有深度就挽回，约下一步；没有就转低频维护，请主管定。',
  },
  {
    kind: 'news',
    occasion: null,
    title: '网点假期安排',
    body: '元旦当天城东网点照常营业，上午九点到下午四点，办事请带身份证件。',
  },
  {
    kind: 'news',
    occasion: null,
    title: '防骗提醒',
    body: '凡是让您先交保证金、解冻费才放款的，都是骗子。有疑问请打网点电话核实。',
  },
  {
    kind: 'product',
    occasion: null,
    title: '经营贷怎么申请',
    body: '经营满一年的个体户和小微企业可以申请经营贷，材料清单到网点领取，额度和利率以审批为准。',
    product: {
      validFrom: day('2026-01-01'),
      annualRate: 395,
      materials: ['身份证件', '营业执照', '近六个月流水'],
      forWhom: { ...FOR_ALL, tags: ['个体户', '收单商户', '批发市场', '季节性备货'] },
    },
  },
  {
    kind: 'product',
    occasion: null,
    title: '装修贷说明',
    body: '装修贷按实际合同分次支付，材料清单到网点领取，额度和利率以审批为准。',
    product: {
      validFrom: day('2026-01-01'),
      annualRate: 420,
      materials: ['身份证件', '装修合同'],
      forWhom: { ...FOR_ALL, kinds: ['person'] },
    },
    state: 'draft',
  },
  {
    kind: 'tip',
    occasion: null,
    title: '先听',
    body: '开口先问近况，让客户把话说完。听到钱、货、人手，再往下问一层。',
  },
  {
    kind: 'tip',
    occasion: null,
    title: '再说一遍',
    body: '把听到的用客户的话说一遍：「您是想年前备货，二十来万，对吧？」说准了再谈办法。',
  },
  {
    kind: 'tip',
    occasion: null,
    title: '收尾',
    body: '说定下一步：谁、做什么、哪天。答应的事当场记下来。',
  },
  {
    kind: 'explain',
    occasion: null,
    title: '等额本息和等额本金',
    body: '等额本息每月还一样多，好记；等额本金头几个月还得多，总利息少一些。选哪种看每月能拿出多少。',
  },
  {
    kind: 'explain',
    occasion: null,
    title: '年化利率怎么看',
    body: '把利息和各种费用都算进去、按一年折算的，才是年化利率。比价时只比这一个数。',
  },
]

/** The branch's texts: written by the 资料合规岗, approved by the admin, one still waiting. */
export const demoTexts = (
  today: Day,
  writer: { readonly id: string; readonly name: string },
  approver: string,
): TextDoc[] =>
  SAID.map(({ state = 'approved', ...said }, i) => ({
    ...said,
    _id: `txt_demo${i + 1}`,
    version: 2,
    state,
    writtenById: writer.id,
    writtenBy: writer.name,
    approvedBy: state === 'approved' ? approver : null,
    validUntil: addMonths(today, said.kind === 'greeting' ? 12 : 3),
  }))

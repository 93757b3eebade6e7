import { addMonths, type Day } from '@/domain/day'
import type { TextDoc } from '../../cloudfunctions/_lib/store/texts'

type Said = Pick<TextDoc, 'kind' | 'occasion' | 'title' | 'body'> & { readonly state?: TextDoc['state'] }

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
  },
  {
    kind: 'product',
    occasion: null,
    title: '装修贷说明',
    body: '装修贷按实际合同分次支付，材料清单到网点领取，额度和利率以审批为准。',
    state: 'draft',
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

import { checkText } from '#cloud/check-text'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import type { Asked, CardDoc, Given } from '#cloud/store/card-doc'
import { textIn } from '#cloud/store/texts'
import type { card } from '@/contract/card'
import { isSlotOver } from '@/domain/card'
import { isPoor } from '@/domain/complaint'
import { dayWords } from '@/domain/day-words'
import { act } from '../act'
import { serviceFace } from '../faces'
import { isStillOffered } from '../offer-face'

const wrongCard = (): never => refuse('INVALID', '这张卡上没有这一项。')

/** What the card asks, if it is of that purpose. */
const asked = <P extends Asked['purpose']>(doc: CardDoc, purpose: P): Extract<Asked, { purpose: P }> =>
  doc.asked.purpose === purpose ? (doc.asked as Extract<Asked, { purpose: P }>) : wrongCard()

const giving = (doc: CardDoc, given: Partial<Given>): CardDoc => ({
  ...doc,
  given: { ...doc.given, ...given },
})

type Answers = Pick<
  Handlers<typeof card>,
  'card.tick' | 'card.pick' | 'card.fillNeeds' | 'card.answer' | 'card.rate' | 'card.want'
>

export const answers: Answers = {
  'card.tick': async (ctx, { token, itemId, isDone }) => {
    const served = await act(ctx, token, doc => {
      const item = asked(doc, 'materials').items.find(one => one.id === itemId) ?? wrongCard()
      const tick = doc.given.ticks[itemId] ?? { byOfficer: null, byCustomer: null }
      if ((tick.byCustomer !== null) === isDone) return { card: doc, words: null }
      const byCustomer = isDone ? ctx.today : null
      const ticks = { ...doc.given.ticks, [itemId]: { ...tick, byCustomer } }
      return {
        card: giving(doc, { ticks }),
        words: `材料清单：${item.name}${isDone ? '已备好' : '还没备好'}`,
      }
    })
    return serviceFace(ctx, served)
  },
  'card.pick': async (ctx, { token, slotId }) => {
    const served = await act(ctx, token, doc => {
      const slot = asked(doc, 'appointment').slots.find(one => one.id === slotId) ?? wrongCard()
      if (isSlotOver(slot, ctx.now)) return refuse('INVALID', '这个时间已经过了，请选别的。')
      if (doc.given.pickedId === slotId) return { card: doc, words: null }
      return {
        card: giving(doc, { pickedId: slotId }),
        words: `预约：选了${dayWords(slot.on, ctx.today)} ${slot.at}`,
      }
    })
    return serviceFace(ctx, served)
  },
  'card.fillNeeds': async (ctx, { token, needs }) => {
    await checkText(ctx.openid, [needs.use, needs.repayFrom, needs.worries])
    const served = await act(ctx, token, doc => {
      asked(doc, 'needs')
      return { card: giving(doc, { needs }), words: '填好了贷款需求表', needs }
    })
    return serviceFace(ctx, served)
  },
  'card.answer': async (ctx, { token, isRight, text }) => {
    await checkText(ctx.openid, [text])
    const served = await act(ctx, token, doc => {
      asked(doc, 'confirm')
      return {
        card: giving(doc, { answer: { isRight, text, at: ctx.now } }),
        words: isRight ? '请您确认：都对' : '请您确认：有不对的地方',
      }
    })
    return serviceFace(ctx, served)
  },
  'card.want': async (ctx, { token, wants }) => {
    const served = await act(ctx, token, async (doc, _, t) => {
      const text = await textIn(t, asked(doc, 'product').textId)
      if (!isStillOffered(ctx, text)) return refuse('INVALID', '这个产品或活动已经过期或停用了。')
      const offer = wants ? 'interested' : 'no'
      if (doc.given.offer === offer) return { card: doc, words: null }
      return {
        card: giving(doc, { offer }),
        words: `${text.title}：${wants ? '有兴趣' : '不需要'}`,
        offer,
      }
    })
    return serviceFace(ctx, served)
  },
  'card.rate': async (ctx, { token, score, words }) => {
    await checkText(ctx.openid, [words])
    const served = await act(ctx, token, doc => {
      asked(doc, 'rating')
      if (doc.given.rating !== null) return refuse('USED', '你已经评价过了，谢谢。')
      const rated = giving(doc, { rating: { score, words, at: ctx.now } })
      // R92: a poor rating is the lead's to read, not the officer's.
      if (!isPoor(score)) return { card: rated, words: `评价：${score} 分` }
      // An id that nobody can take before: the officer knows the card's number.
      const complaint = { id: ctx.newId('cpl'), kind: 'rating', text: words, score } as const
      return { card: rated, words: null, complaint }
    })
    return serviceFace(ctx, served)
  },
}

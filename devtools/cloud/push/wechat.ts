import type { PushedEvent } from '../deploy-plan'
import { APP_ID, type Identity } from '../functions/identity'
import type { Outbox } from '../open-api/outbox'

export type SubscribeAnswer = 'accept' | 'reject'

/** What people do in WeChat itself, outside of the mini program's own calls. */
export type WeChat = {
  /** Answers the dialog of requestSubscribeMessage: WeChat counts what was accepted and pushes the event. */
  answerSubscribe(openid: string, answers: Record<string, SubscribeAnswer>): Promise<void>
  /** Refuses a template from the message's own menu: nothing is left of it. */
  refuseTemplate(openid: string, templateId: string): Promise<void>
}

/** Not wx_client and not wx_trigger: where a push comes from is not documented. */
const PUSH_SOURCE = 'wx_unknown'

export type Deliver = (fn: string, event: object, identity: Identity) => Promise<unknown>
export type Pushes = Partial<Record<PushedEvent, string>>
export type Push = (openid: string, event: PushedEvent, list: object[]) => Promise<void>

/** Sends an event to the function that is named for it, in the shape of the platform's JSON; else nobody hears it. */
export const createPush =
  (pushes: Pushes, now: () => number, deliver: Deliver): Push =>
  async (openid, event, list) => {
    const fn = pushes[event]
    if (fn === undefined) return
    const message = {
      ToUserName: APP_ID,
      FromUserName: openid,
      CreateTime: Math.floor(now() / 1000),
      MsgType: 'event',
      Event: event,
      List: list,
    }
    await deliver(fn, message, { openid, source: PUSH_SOURCE })
  }

export const createWeChat = (outbox: Outbox, push: Push): WeChat => ({
  async answerSubscribe(openid, answers) {
    const entries = Object.entries(answers)
    for (const [templateId, answer] of entries) if (answer === 'accept') outbox.accept(openid, templateId)
    const list = entries.map(([TemplateId, SubscribeStatusString]) => ({
      TemplateId,
      SubscribeStatusString,
      PopupScene: '0',
    }))
    await push(openid, 'subscribe_msg_popup_event', list)
  },
  async refuseTemplate(openid, templateId) {
    outbox.refuse(openid, templateId)
    const list = [{ TemplateId: templateId, SubscribeStatusString: 'reject' }]
    await push(openid, 'subscribe_msg_change_event', list)
  },
})

/** The outbox, telling what became of each message as WeChat does once it has been delivered. */
export const tellingOutbox = (outbox: Outbox, push: Push): Outbox => {
  let last = 0
  return {
    ...outbox,
    send(params) {
      const refused = outbox.send(params)
      if (refused !== undefined) return refused
      last += 1
      const sent = {
        TemplateId: params.template_id,
        MsgID: String(last),
        ErrorCode: '0',
        ErrorStatus: 'success',
      }
      // A push that fails is WeChat's to repeat, not the sender's to hear of.
      void push(String(params.touser), 'subscribe_msg_sent_event', [sent]).catch(() => undefined)
      return undefined
    },
  }
}

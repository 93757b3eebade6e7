import { createHash } from 'node:crypto'
import { notHere } from '../cloud-error'
import { jsonReply, type OpenCall, type OpenReply, openDataReply } from './messages'
import type { Outbox, Refused } from './outbox'

export type OpenApi = {
  outbox: Outbox
  /** Makes an interface fail until it is given undefined: `fail('security.msgSecCheck', {errcode: -1, errmsg: 'busy'})`. */
  fail(api: string, refused: Refused | undefined): void
  /** The interfaces that fail at present. */
  failing(): ReadonlyMap<string, Refused>
  answer(call: OpenCall): OpenReply
}

/** WeChat's open interfaces, answered from the question alone so that a test knows the answer. */
export function createOpenApi(outbox: Outbox): OpenApi {
  const failures = new Map<string, Refused>()
  return {
    outbox,
    fail(api, refused) {
      if (refused === undefined) failures.delete(api)
      else failures.set(api, refused)
    },
    failing: () => failures,
    answer(call) {
      const failure = failures.get(call.api)
      if (failure !== undefined) return jsonReply(failure)
      const work = Object.hasOwn(ANSWERS, call.api) ? ANSWERS[call.api] : undefined
      if (work === undefined) throw notHere(`the open interface ${call.api}`)
      return work(call, outbox)
    },
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const ANSWERS: Record<string, (call: OpenCall, outbox: Outbox) => OpenReply> = {
  'subscribeMessage.send': ({ params }, outbox) => jsonReply(outbox.send(params) ?? {}),

  /** Text that holds 违规 is risky, everything else passes. */
  'security.msgSecCheck'({ params }) {
    const text = String(params.content ?? '')
    if (text.length > 2500) return jsonReply({ errcode: 40003, errmsg: 'content too long' })
    const risky = text.includes('违规')
    return jsonReply({
      result: { suggest: risky ? 'risky' : 'pass', label: risky ? 20006 : 100 },
      trace_id: 'local',
    })
  },

  'phonenumber.getPhoneNumber'({ params }) {
    const code = String(params.code ?? '')
    if (code === '' || code === 'invalid') return jsonReply({ errcode: 40029, errmsg: 'invalid code' })
    const number = `138${(Number.parseInt(digest(code).slice(0, 12), 16) % 1e8).toString().padStart(8, '0')}`
    return jsonReply({
      phone_info: {
        phone_number: number,
        pure_phone_number: number,
        country_code: '86',
      },
    })
  },

  'wxacode.getUnlimited'({ params }) {
    const scene = String(params.scene ?? '')
    if (!/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene))
      return jsonReply({ errcode: 40169, errmsg: 'invalid scene' })
    return {
      contentType: 'image/png',
      bytes: Buffer.from(ONE_PIXEL, 'base64'),
    }
  },

  /** The host makes cloudIDs "group:<chat>" and "single:<chat>"; the same chat is always the same id. */
  ApiGetOpenDataByCloudId: ({ cloudIds }) =>
    openDataReply(
      cloudIds.map(cloudId => ({
        cloudId,
        json: JSON.stringify(openData(cloudId)),
      })),
    ),
}

export const OPEN_APIS: readonly string[] = Object.keys(ANSWERS)

function openData(cloudID: string): object {
  const [kind = '', chat = ''] = cloudID.split(':')
  const id = digest(chat).slice(0, 28)
  if (kind === 'group')
    return {
      cloudID,
      data: { opengid: `G${id}`, group_openid: `GO${id}`, chat_type: 3 },
    }
  if (kind === 'single') return { cloudID, data: { open_single_roomid: `S${id}`, chat_type: 1 } }
  return { cloudID, errCode: -601006, errMsg: 'cloudID expired or invalid' }
}

import type { LocalCloud } from '../cloud/local-cloud'

const NO_PERMISSION = -604101

/** A message that left, as WeChat saw it. */
export type Letter = {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly who: string
  readonly when: string
  readonly what: string
  readonly at: number
}

/** What goes wrong from the nth message of a sweep on. */
export type Mishap =
  | { readonly kind: 'killedBefore' | 'killedAfter'; readonly nth: number; readonly ms: number }
  /** `hasLeft`: WeChat sent it and the answer got lost. */
  | { readonly kind: 'fails'; readonly nth: number; readonly code: number; readonly hasLeft: boolean }
  /** Once, in the middle of the sweep: another sweep, a clock that jumps. */
  | { readonly kind: 'meanwhile'; readonly nth: number; readonly work: () => void }

/** WeChat's counter, with an own list of what left: the checks go by it and not by what the functions write. */
export type Post = {
  readonly letters: Letter[]
  arm(mishap: Mishap | null): void
  /** How many messages were tried since the last `arm`. */
  tried(): number
  /** When our function was last told that it may not send (-604101), or null. */
  barredAt(): number | null
}

const fieldOf = (data: unknown, field: string): string =>
  String((data as Record<string, { value?: unknown } | undefined>)[field]?.value ?? '')

/** The whole cloud stands still; the function's limit runs in a process of its own and kills it. */
const standStill = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

export const openPost = (cloud: LocalCloud, now: () => number): Post => {
  const { outbox } = cloud.openApi
  const { send } = outbox
  const letters: Letter[] = []
  let armed: Mishap | null = null
  let tried = 0
  let barredAt: number | null = null
  const pass: typeof send = params => {
    const refused = send(params)
    if (refused !== undefined) return refused
    const { touser, template_id, page, data } = params
    letters.push({
      openid: String(touser),
      templateId: String(template_id),
      page: String(page),
      who: fieldOf(data, 'thing1'),
      when: fieldOf(data, 'time2'),
      what: fieldOf(data, 'thing3'),
      at: now(),
    })
    return undefined
  }
  outbox.send = params => {
    tried += 1
    if (armed === null || tried < armed.nth) return pass(params)
    const mishap = armed
    if (mishap.kind !== 'fails') armed = null
    switch (mishap.kind) {
      case 'killedBefore':
        standStill(mishap.ms)
        return { errcode: -1, errmsg: 'cut off' }
      case 'killedAfter': {
        const answer = pass(params)
        standStill(mishap.ms)
        return answer
      }
      case 'fails': {
        if (mishap.code === NO_PERMISSION) barredAt = now()
        const refused = mishap.hasLeft ? pass(params) : undefined
        return refused ?? { errcode: mishap.code, errmsg: 'injected' }
      }
      case 'meanwhile':
        mishap.work()
        return pass(params)
      default:
        return mishap satisfies never
    }
  }
  return {
    letters,
    arm(mishap) {
      armed = mishap
      tried = 0
    },
    tried: () => tried,
    barredAt: () => barredAt,
  }
}

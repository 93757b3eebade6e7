import { reportFault } from '../faults'
import { titleOf } from '../furniture'
import { callPage, hasMethod, type PageInstance } from '../page-instance'

/** A share as it would arrive in a chat. */
export type Shared = {
  readonly title: string
  readonly path: string
  readonly imageUrl?: string
  readonly withShareTicket?: boolean
}

type Given = Partial<Shared> & { promise?: Promise<Partial<Shared>>; then?: unknown }

const PATIENCE_MS = 3000

const plainCard = (page: PageInstance): Shared => {
  const query = Object.entries(page.query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return { title: titleOf(page.view)?.textContent ?? '', path: `${page.path}${query ? `?${query}` : ''}` }
}

/** What the promise says in three seconds; later, or broken, it counts for nothing, and the run fails. */
const inTime = async (page: PageInstance, promise: Promise<Partial<Shared>>): Promise<Partial<Shared>> => {
  const fault = (error: unknown) => {
    reportFault('share', page.path, error)
    return {}
  }
  const late = new Promise<'late'>(done => setTimeout(() => done('late'), PATIENCE_MS))
  const said = await Promise.race([promise, late]).catch(fault)
  return said === 'late'
    ? fault('the promise of onShareAppMessage took over 3 s: its card went without it')
    : said
}

/**
 * The page decides, or its title and path stand.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object
 */
export const cardOf = async (
  page: PageInstance,
  from: 'menu' | 'button',
  target: unknown,
): Promise<Shared> => {
  const plain = plainCard(page)
  if (!hasMethod(page, 'onShareAppMessage')) return plain
  const given = callPage(page, 'onShareAppMessage', { from, target }) as Given | undefined
  if (typeof given?.then === 'function') {
    reportFault(
      'share',
      page.path,
      'onShareAppMessage answers a promise: WeChat reads its `promise` field only',
    )
    return plain
  }
  const { promise, ...first } = given ?? {}
  return { ...plain, ...first, ...(promise ? await inTime(page, promise) : {}) }
}

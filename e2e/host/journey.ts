import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { askAs } from './ask-as'
import { openStage, type Stage, type StageOptions } from './stage'

const PICTURES = join(__dirname, '../pictures')
const PATIENCE = Number(process.env.PATIENCE ?? 15_000)

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

export type Journey = {
  readonly mp: MiniProgram
  /** What the host, or DevTools, found wrong on the way; empty at the end of a good journey. */
  readonly faults: Stage['faults']
  /** What only our host can do to a phone: `await journey.phone('Host.setNetwork', { type: 'none' })`. */
  readonly phone: Stage['handle']
  /** What the phone did outside the page: calls dialled, cards shared. Only our host tells. */
  readonly did: Stage['did']
  /** False where nothing is laid out or painted: under jsdom. */
  readonly isDrawn: boolean
  readonly page: () => Promise<Page>
  /** The element, once it is there. */
  readonly see: (selector: string) => Promise<Element>
  readonly gone: (selector: string) => Promise<void>
  /** Once it is there and says so. */
  readonly says: (selector: string, words: string) => Promise<void>
  /** All that it says, once it is there. */
  readonly text: (selector: string) => Promise<string>
  readonly tap: (selector: string) => Promise<void>
  /** Writes into the field that has the selector, or is inside what has it. */
  readonly type: (selector: string, text: string) => Promise<void>
  /** What stands in the field. */
  readonly value: (selector: string) => Promise<unknown>
  /** A wheel's answer: `await journey.choose('need-expected', '2026-12-10')`; the picker lies around what has the id. */
  readonly choose: (id: string, value: unknown) => Promise<void>
  readonly until: typeof until
  readonly arrive: (path: string) => Promise<Page>
  /** Asks the cloud behind the app, as who the app plays. */
  readonly ask: <T>(fn: string, op: string, input?: object) => Promise<T>
  readonly picture: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** What our host says where a page was drawn anew between finding an element and using it: look again. */
const hasLeft = (fault: unknown): boolean => String(fault).includes('the element has left the page')

/** Something done with an element: null where the element left the page first, so that it is found anew. */
const unlessLeft = <T>(done: Promise<T>): Promise<T | null> =>
  done.catch((fault: unknown) => {
    if (hasLeft(fault)) return null
    throw fault
  })

const until = async <T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited ${PATIENCE} ms in vain: ${what}`)
    await new Promise(done => setTimeout(done, 60))
  }
}

/** The app as one person's phone, driven by nothing but miniprogram-automator. */
export const openJourney = async (persona = 'officer', options: StageOptions = {}): Promise<Journey> => {
  const stage = await openStage(persona, options)
  const mp = await automator.connect({ wsEndpoint: stage.endpoint })
  await stage.begin(mp)
  const page = async (): Promise<Page> => until('a page', () => mp.currentPage())
  const find = async (selector: string) => (await page()).$(selector)
  const see = (selector: string) => until(selector, () => find(selector))
  const fieldIn = async (selector: string): Promise<Element> => {
    const found = await see(selector)
    const isField = found.tagName === 'input' || found.tagName === 'textarea'
    const field = isField ? found : ((await found.$('input')) ?? (await found.$('textarea')))
    if (!field) throw new Error(`no field in ${selector}`)
    return field
  }
  return {
    mp,
    page,
    see,
    faults: stage.faults,
    phone: stage.handle,
    did: stage.did,
    isDrawn: stage.isDrawn,
    gone: async selector => void (await until(`no ${selector}`, async () => (await find(selector)) === null)),
    says: async (selector, words) =>
      void (await until(`${selector} to say ${words}`, async () => {
        const element = await find(selector)
        return element !== null && (await unlessLeft(element.text()))?.includes(words)
      })),
    text: selector => until(`words in ${selector}`, async () => unlessLeft((await see(selector)).text())),
    until,
    type: async (selector, text) => {
      const field = await fieldIn(selector)
      await (field as unknown as { input: (text: string) => Promise<void> }).input(text)
    },
    value: async selector => (await fieldIn(selector)).value(),
    choose: async (id, value) => {
      await see(`#${id}`)
      const picker = await (await page()).xpath(`//picker[.//view[@id="${id}"]]`)
      if (!picker) throw new Error(`no picker around #${id}`)
      await picker.trigger('change', { value })
    },
    tap: async selector =>
      void (await until(`a tap on ${selector}`, async () => {
        const element = await see(selector)
        return unlessLeft(element.tap().then(() => true))
      })),
    arrive: path =>
      until(path, async () => {
        const at = await page()
        return at.path === path && at
      }),
    ask: askAs(stage.gateway, persona),
    picture: async name => {
      const data: unknown = await mp.screenshot().catch(() => undefined)
      if (typeof data !== 'string' || data === '')
        return void process.stdout.write(`no picture was made of ${name}: no browser here\n`)
      mkdirSync(PICTURES, { recursive: true })
      writeFileSync(join(PICTURES, `weapp-${name}.png`), data, 'base64')
    },
    close: async () => {
      mp.disconnect()
      await stage.close()
    },
  }
}

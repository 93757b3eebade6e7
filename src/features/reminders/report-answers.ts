import { toCallError } from '@/lib/call-error'
import { call, type Input } from '@/lib/cloud'
import { keep, keyOf, readKept } from '@/lib/store'
import type { Book } from './asking'

type Report = Input<'officer', 'reminder.accepted'>

const keyNow = () => keyOf('answered')
let line: Promise<unknown> = Promise.resolve()

/** One after another, so that no report is written over. */
const inLine = <T>(work: () => Promise<T>): Promise<T> => {
  const done = line.then(work, work)
  line = done
  return done
}

const waiting = async (key: string): Promise<Report[]> => (await readKept<Report[]>(key)) ?? []

const send = async (key: string): Promise<Book | undefined> => {
  let book: Book | undefined
  for (const report of await waiting(key)) {
    try {
      book = await call('officer', 'reminder.accepted', report)
    } catch (thrown) {
      // Without a network it waits for the next time; what the server refuses, it refuses again.
      if (toCallError(thrown).code === 'OFFLINE') return book
    }
    await keep(
      key,
      (await waiting(key)).filter(({ tapId }) => tapId !== report.tapId),
    )
  }
  return book
}

/** Sends what somebody answered and nobody was told yet; the newest book, where there was anything. */
export const sendAnswers = (): Promise<Book | undefined> => inLine(() => send(keyNow()))

/** Keeps an answer and sends it: one tap counts once, however often it is told. */
export const reportAnswers = (report: Report): Promise<Book | undefined> =>
  inLine(async () => {
    const key = keyNow()
    await keep(key, [...(await waiting(key)), report])
    return send(key)
  })

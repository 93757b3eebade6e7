import { toCallError } from './call-error'
import { keep, keyOf, readKept } from './store'

/** What the server answered, by the report's id; nothing of what it refused or has not heard yet. */
type Answers<A> = ReadonlyMap<string, A>

/**
 * Reports that must not be lost to a missing network: kept on the phone until the server has heard them, told one after
 * another, so that none is written over. `tell` may be heard twice with one `tapId`.
 */
export const keptLine = <R extends { readonly tapId: string }, A>(
  name: string,
  tell: (report: R) => Promise<A>,
) => {
  let line: Promise<unknown> = Promise.resolve()
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work, work)
    line = done
    return done
  }
  const waiting = async (key: string): Promise<R[]> => (await readKept<R[]>(key)) ?? []
  const send = async (key: string): Promise<Answers<A>> => {
    const answers = new Map<string, A>()
    for (const report of await waiting(key)) {
      try {
        answers.set(report.tapId, await tell(report))
      } catch (thrown) {
        // Without a network it waits for the next time; what the server refuses, it refuses again.
        if (toCallError(thrown).code === 'OFFLINE') return answers
      }
      await keep(
        key,
        (await waiting(key)).filter(({ tapId }) => tapId !== report.tapId),
      )
    }
    return answers
  }
  return {
    /** Tells what nobody was told yet. */
    send: (): Promise<Answers<A>> => inLine(() => send(keyOf(name))),
    /** Keeps a report and tells it: one tap counts once, however often it is told. */
    report: (report: R): Promise<Answers<A>> =>
      inLine(async () => {
        const key = keyOf(name)
        await keep(key, [...(await waiting(key)), report])
        return send(key)
      }),
  }
}

import { useDidShow } from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import type { Day } from '@/domain/day'
import { call } from '@/lib/cloud'
import { keep, keyOf, readKept } from '@/lib/store'
import type { Book } from './asking'
import { sendAnswers } from './report-answers'

/** What this phone knows of the reader's messages, so that a tap can ask at once: WeChat allows no await before. */
export type KnownBook = { book: Book; readAt: number; askedOn: Day | null }

const keyNow = () => keyOf('asking')
let held: { key: string; known: KnownBook } | undefined
let reading: Promise<void> | undefined
const listeners = new Set<() => void>()

export const knownBook = (): KnownBook | undefined => (held?.key === keyNow() ? held.known : undefined)

const hold = (known: KnownBook, key = keyNow()): void => {
  held = { key, known }
  for (const listener of listeners) listener()
}

/** A newer book has arrived. */
export const learnBook = (book: Book): void => {
  const known = { book, readAt: Date.now(), askedOn: knownBook()?.askedOn ?? null }
  hold(known)
  void keep(keyNow(), known)
}

/** The dialog has been shown: not again today. */
export const markAsked = (on: Day): void => {
  const known = knownBook()
  if (!known) return
  hold({ ...known, askedOn: on })
  void keep(keyNow(), { ...known, askedOn: on })
}

const read = async (maxAgeMs: number): Promise<void> => {
  const key = keyNow()
  const kept = knownBook() ?? (await readKept<KnownBook>(key))
  if (kept && knownBook() === undefined) hold(kept, key)
  if (kept && Math.abs(Date.now() - kept.readAt) < maxAgeMs) return
  try {
    learnBook((await sendAnswers()) ?? (await call('officer', 'reminder.book', {})))
  } catch {
    // What is known stays good enough to ask with; the page itself says that there is no network.
  }
}

/** Reads the book where what is known is older than that; several askers share one reading. */
export const readBook = (maxAgeMs: number): Promise<void> => {
  reading ??= read(maxAgeMs).finally(() => {
    reading = undefined
  })
  return reading
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The reader's messages as this phone knows them, read again when the page is shown and they are older than that. */
export function useBook(maxAgeMs: number): KnownBook | undefined {
  const known = useSyncExternalStore(listen, knownBook)
  useEffect(() => void readBook(maxAgeMs), [maxAgeMs])
  useDidShow(() => void readBook(maxAgeMs))
  return known
}

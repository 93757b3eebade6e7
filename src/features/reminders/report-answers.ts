import { call, type Input } from '@/lib/cloud'
import { keptLine } from '@/lib/kept-line'
import type { Book } from './asking'

type Report = Input<'officer', 'reminder.accepted'>

const line = keptLine('answered', (report: Report) => call('officer', 'reminder.accepted', report))

const newest = (books: ReadonlyMap<string, Book>): Book | undefined => [...books.values()].pop()

/** Sends what somebody answered and nobody was told yet; the newest book, where there was anything. */
export const sendAnswers = (): Promise<Book | undefined> => line.send().then(newest)

/** Keeps an answer and sends it: one tap counts once, however often it is told. */
export const reportAnswers = (report: Report): Promise<Book | undefined> => line.report(report).then(newest)

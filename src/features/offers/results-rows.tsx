import { comparedWords } from '@/domain/rate-range'
import { Row } from '@/ui/row'
import { answersWords, type Campaign, rangeOf, tallyWords } from './offer-words'

type ResultsRowsProps = { id: string; results: Campaign['results'] }

/** R67 how many answered, those picked against those drawn at random, each as a range. */
export function ResultsRows({ id, results: { targeted, mass } }: ResultsRowsProps) {
  const note = (tally: typeof targeted) =>
    tally.reached === 0 ? tallyWords(tally) : `${tallyWords(tally)}。${answersWords(tally)}`
  return (
    <>
      <Row id={`${id}-targeted`} title="挑出来的" note={note(targeted)} isNoteWrapped />
      {mass.listed > 0 && (
        <>
          <Row id={`${id}-mass`} title="随机抽的，用来对比" note={note(mass)} isNoteWrapped />
          <Row id={`${id}-compared`} title={comparedWords(rangeOf(targeted), rangeOf(mass))} isTitleWrapped />
        </>
      )}
    </>
  )
}

import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import type { ImportWhat } from './import-fields'
import type { Tally } from './import-flow'
import { ProblemsCard } from './problems-card'

const customersWords = ({ created, filled }: Tally): { title: string; note: string } => {
  const filledWords = filled > 0 ? `${filled} 位老客户补上了资料。` : ''
  if (created === 0)
    return filled > 0
      ? { title: `给 ${filled} 位客户补了资料`, note: '来源记作导入，日期是今天。' }
      : { title: '没有新的', note: '这些客户你早就有了，资料也没有变。' }
  return {
    title: `导入了 ${created} 位客户`,
    note: `${filledWords}每位都已分好等级，要看的日子错开排好了。很久没联系的，今天就会提醒。`,
  }
}

const wordsOf = (what: ImportWhat, tally: Tally): { title: string; note: string } => {
  if (what === 'customers') return customersWords(tally)
  const { created, loans } = tally
  return {
    title: `导入了 ${created} 笔流水`,
    note:
      created === 0
        ? '这些流水以前都导入过，没有重复记。'
        : `${loans > 0 ? `其中 ${loans} 笔贷款的到期日记进了客户。` : ''}几分钟后，「客户价值」里能看到。`,
  }
}

/** What came of it: how many came in, which stayed out, and what now. */
export const DoneStep = ({ what, tally }: { what: ImportWhat; tally: Tally }) => (
  <>
    <Card>
      <Empty id="import-done" {...wordsOf(what, tally)} />
    </Card>
    <ProblemsCard
      title={tally.filled > 0 ? '没有照表里记的' : '没有导入的行'}
      problems={tally.skipped}
      unlisted={tally.unlisted}
    />
  </>
)

import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import type { ImportWhat } from './import-fields'
import type { Tally } from './import-flow'
import { ProblemsCard } from './problems-card'

const wordsOf = (what: ImportWhat, { created, loans }: Tally): { title: string; note: string } => {
  if (what === 'customers')
    return {
      title: `导入了 ${created} 位客户`,
      note:
        created === 0
          ? '这些客户你早就有了。'
          : '每位都已分好等级，要看的日子错开排好了。很久没联系的，今天就会提醒。',
    }
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
    <ProblemsCard title="没有导入的行" problems={tally.skipped} unlisted={tally.unlisted} />
  </>
)

import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import type { Tally } from './import-flow'
import { ProblemsCard } from './problems-card'

/** What came of it: how many came in, which stayed out, and what now. */
export const DoneStep = ({ tally }: { tally: Tally }) => (
  <>
    <Card>
      <Empty
        id="import-done"
        title={`导入了 ${tally.created} 位客户`}
        note={
          tally.created === 0
            ? '这些客户你早就有了。'
            : '每位都已分好等级，要看的日子错开排好了。很久没联系的，今天就会提醒。'
        }
      />
    </Card>
    <ProblemsCard title="没有导入的行" problems={tally.skipped} unlisted={tally.unlisted} />
  </>
)

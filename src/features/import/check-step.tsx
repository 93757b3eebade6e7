import { Notice } from '@/ui/notice'
import { ColumnsCard } from './columns-card'
import { FiguresCard } from './figures-card'
import type { Mapping } from './import-fields'
import type { Flow } from './import-flow'
import { unlisted } from './import-words'
import { MonthsCard } from './months-card'
import { ProblemsCard } from './problems-card'
import { ReasonsCard } from './reasons-card'
import { SampleCard } from './sample-card'

type CheckStepProps = { flow: Extract<Flow, { step: 'check' }>; onMap: (mapping: Mapping) => void }

/** From so many rows on that stay out, they are counted by reason as well. */
const MANY = 10

/** What was read, before anything is written: figures, columns, the first rows, and every row that stays out. */
export function CheckStep({ flow: { what, file, preview, isReading, error }, onMap }: CheckStepProps) {
  const isLedger = what === 'ledger'
  const hasName = isLedger || preview.mapping.name !== undefined
  const columns = <ColumnsCard what={what} preview={preview} isDisabled={isReading} onMap={onMap} />
  return (
    <>
      {error !== null && <Notice id="import-error" tone="warn" icon="alert" text={error} />}
      {!hasName && (
        <Notice id="import-no-name" tone="warn" icon="alert" text="还不知道哪一列是客户名称，请在下面指定" />
      )}
      {(preview.privateHeaders ?? []).length > 0 && (
        <Notice
          id="import-private"
          icon="lock"
          text={`${preview.privateHeaders?.map(header => `「${header}」`).join('')}是私下的事，不导入：先问过客户，客户同意了再一条条记`}
        />
      )}
      <FiguresCard name={file.name} preview={preview} isReading={isReading} />
      {!hasName && columns}
      <MonthsCard months={preview.months ?? []} />
      {preview.problemCount > MANY && <ReasonsCard reasons={preview.reasons ?? []} />}
      <ProblemsCard title="这些行不导入" problems={preview.problems} unlisted={unlisted(preview)} />
      {preview.unread !== undefined && (
        <ProblemsCard
          id="import-unread"
          title="这些格不记，客户照样导入"
          problems={preview.unread.rows}
          unlisted={preview.unread.count - preview.unread.rows.length}
        />
      )}
      {hasName && columns}
      <SampleCard headers={preview.headers} rows={preview.sample} />
    </>
  )
}

import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { WHAT_WORDS } from './import-words'
import type { useImport } from './use-import'

/** Nothing stays half-imported unsaid. */
export function PendingImports({ onTakeUp }: { onTakeUp: ReturnType<typeof useImport>['takeUp'] }) {
  const imports = useQuery('intake', 'import.pending', {}).data?.imports ?? []
  if (imports.length === 0) return null
  return (
    <Card id="import-pending" title="没导完的" kind="list">
      {imports.map(one => (
        <Row
          key={one.importId}
          id={`import-pending-${one.importId}`}
          title={`上次导入了 ${one.done}/${one.total}`}
          note={`${WHAT_WORDS[one.what].left} · ${dayWords(dayOf(one.startedAt), dayOf(Date.now()))}开始的`}
          value="继续"
          onPress={() => onTakeUp(one)}
        />
      ))}
    </Card>
  )
}

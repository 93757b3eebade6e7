import { hasBook } from '@/features/access/role-label'
import { StaffOnly } from '@/features/access/staff-only'
import { MeContext, useMe } from '@/features/access/use-me'
import { ImportFooter } from '@/features/import/import-footer'
import { ImportPage } from '@/features/import/import-page'
import { useImport } from '@/features/import/use-import'
import { Screen } from '@/ui/screen'

export default function ImportRoute() {
  const me = useMe()
  const work = useImport()
  const mayImport = me.data !== undefined && hasBook(me.data.staff.role)
  return (
    <MeContext.Provider value={me}>
      <Screen id="import" title="导入客户" footer={mayImport ? <ImportFooter work={work} /> : undefined}>
        <StaffOnly needsBook>
          <ImportPage work={work} />
        </StaffOnly>
      </Screen>
    </MeContext.Provider>
  )
}

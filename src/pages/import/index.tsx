import { useEffect } from 'react'
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
  const role = me.data?.staff.role
  const ownsBook = role !== undefined && hasBook(role)
  const mayImport = ownsBook || role === 'admin'
  const { setWhat } = work
  // The admin has no customers to bring in, but the branch's file of dealings.
  useEffect(() => {
    if (role === 'admin') setWhat('ledger')
  }, [role, setWhat])
  return (
    <MeContext.Provider value={me}>
      <Screen id="import" title="导入" footer={mayImport ? <ImportFooter work={work} /> : undefined}>
        <StaffOnly needsBook={!mayImport}>
          <ImportPage work={work} hasBook={ownsBook} />
        </StaffOnly>
      </Screen>
    </MeContext.Provider>
  )
}

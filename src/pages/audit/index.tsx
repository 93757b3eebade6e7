import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { AuditScreen } from '@/features/audit/audit-screen'
import { Screen } from '@/ui/screen'

export default function AuditPage() {
  const { about = '', by = '' } = useRouter().params
  return (
    <Screen id="audit" title="操作记录">
      <StaffOnly>
        <AuditScreen first={{ about, by }} />
      </StaffOnly>
    </Screen>
  )
}

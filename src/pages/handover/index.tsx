import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { HandoversScreen } from '@/features/handover/handovers-screen'
import { Screen } from '@/ui/screen'

export default function HandoversPage() {
  const { from = '', complaint = '' } = useRouter().params
  return (
    <Screen id="handovers" title="客户交接">
      <StaffOnly>
        <HandoversScreen fromId={from} complaintId={complaint} />
      </StaffOnly>
    </Screen>
  )
}

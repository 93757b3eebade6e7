import { useRouter } from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { ContactsScreen } from '@/features/contacts/contacts-screen'
import { Screen } from '@/ui/screen'

export default function ContactsPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen id="contacts" title="联系人">
      <StaffOnly needsBook>
        <ContactsScreen customerId={id} />
      </StaffOnly>
    </Screen>
  )
}

import { View } from '@tarojs/components'
import { Empty } from '@/ui/empty'
import { Section } from '@/ui/section'
import { ROLE_LABEL } from './role-label'
import { RoleLinks } from './role-links'
import type { Role } from './use-me'

/** A role without customers on a page about customers: what it does is here instead. */
export const NoBook = ({ role }: { role: Role }) => (
  <View>
    <Empty
      id="no-book"
      icon="person"
      title={`${ROLE_LABEL[role]}没有自己的客户`}
      note="「今天」「客户」「日历」「记跟进」是给客户经理的。"
    />
    <Section text="你的工作在这里" />
    <RoleLinks role={role} />
  </View>
)

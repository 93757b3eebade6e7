import { Text } from '@tarojs/components'
import type { Role } from '@/features/access/use-me'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import styles from './role-card.module.css'

const WORDS: Readonly<Partial<Record<Role, string>>> = {
  admin: '你在这里邀请同事、给离开的同事停用。你自己不做销售，所以没有客户，「今天」「客户」「日历」是空的。',
  compliance:
    '你审内容、查记录，不做销售，所以没有客户，「今天」「客户」「日历」是空的。审核和查询还没有开放，开放后从这里进。',
}

/** What a role without customers does here. */
export const RoleCard = ({ role }: { role: Role }) => (
  <Card id="me-role-card" title="你在这里做什么">
    <Text className={cx(styles.words)}>{WORDS[role] ?? ''}</Text>
  </Card>
)

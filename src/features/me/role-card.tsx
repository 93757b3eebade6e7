import { Text } from '@tarojs/components'
import type { Role } from '@/features/access/use-me'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import styles from './role-card.module.css'

type Houses = Exclude<Role, 'officer' | 'lead'>

const WORDS: Readonly<Record<Houses, string>> = {
  admin: '你邀请同事、定角色和团队、给离开的同事停用，处理投诉，查操作记录。你不做销售，所以没有自己的客户。',
  compliance: '你审内容、处理个人信息请求、查操作记录。你不做销售，所以没有自己的客户。',
  counter: '你查来办事的客户归哪位客户经理，请那位同事接待。看不到客户的资料。',
}

/** What a role without customers does here. */
export const RoleCard = ({ role }: { role: Houses }) => (
  <Card id="me-role-card" title="你在这里做什么">
    <Text className={cx(styles.words)}>{WORDS[role]}</Text>
  </Card>
)

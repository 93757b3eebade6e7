import { Text } from '@tarojs/components'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import styles from './edit-fields.module.css'
import type { Edit } from './use-edit'

/** R102 who of the team looks after this customer while its officer is on leave; nobody where nobody is marked. */
export function CoOwnerCard({ edit }: { edit: Edit }) {
  const { data } = useQuery('team', 'staff.team', {})
  const { coOwnerId } = edit.form
  const known = edit.query.data?.coOwner
  const team = data?.colleagues ?? []
  const isAmong = team.some(({ id }) => id === known?.id)
  const options = [...team, ...(known && !isAmong ? [known] : [])]
  if (options.length === 0) return null
  return (
    <Card id="edit-co-owner-card" title="协办">
      <Text className={cx(styles.said)}>你休假的时候，协办会看到这位客户，也能跟进。平时看不到。</Text>
      <Chips
        id="edit-co-owner"
        label="请谁协办，不选就是没有"
        options={options.map(({ id, name }) => ({ value: id, text: name }))}
        value={coOwnerId ?? undefined}
        onChange={id => edit.edit({ coOwnerId: id === coOwnerId ? null : id })}
      />
    </Card>
  )
}

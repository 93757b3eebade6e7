import { Text } from '@tarojs/components'
import { LIFE_STAGE_LABEL, type LifeStage } from '@/domain/lifecycle'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Sheet } from '@/ui/sheet'
import styles from './life-card.module.css'

type PlaybookSheetProps = { stage: LifeStage; isOpen: boolean; onClose: () => void }

/** R28 what the branch stands behind doing in a stage: its approved texts. */
export function PlaybookSheet({ stage, isOpen, onClose }: PlaybookSheetProps) {
  const query = useQuery('officer', 'text.list', isOpen ? { kind: 'playbook' } : null)
  return (
    <Sheet id="playbook" isOpen={isOpen} onClose={onClose} title={`${LIFE_STAGE_LABEL[stage]}怎么做`}>
      <Listing id="playbook-texts" query={query}>
        {({ rows }) => {
          const shown = rows.filter(({ occasion, state }) => occasion === stage && state === 'approved')
          if (shown.length === 0)
            return (
              <Empty id="playbook-none" title="还没有写" note="资料合规岗或管理员写好、批准后，会在这里。" />
            )
          return shown.map(({ id, title, body }) => (
            <Card key={id} id={`playbook-${id}`} title={title}>
              <Text className={cx(styles.words)}>{body}</Text>
            </Card>
          ))
        }}
      </Listing>
    </Sheet>
  )
}

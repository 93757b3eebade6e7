import { Text } from '@tarojs/components'
import type { Output } from '@/lib/cloud'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { GroupWarning } from './group-card'
import styles from './team.module.css'
import { comparedLines, ownWords } from './team-words'

type Member = Extract<Output<'team', 'digest.team'>, { face: 'member' }>

/** The own line against the team's median, and nothing of anybody else. */
export const MemberFace = ({ digest }: { digest: Member }) => {
  const isNow = digest.on === digest.today
  return (
    <>
      <GroupWarning teamId={digest.teamId} teamName={digest.teamName} />
      <Card id="team-own" kind="mark">
        <Text className={cx(styles.own)}>{ownWords(digest.own, digest.median, isNow)}</Text>
        <Text className={cx(styles.quiet)}>
          {digest.median ? '别人的明细只有主管能看' : '队里不到三个人，不算中位'}
        </Text>
      </Card>
      <Card id="team-compared" kind="list">
        {comparedLines(digest.own, digest.median, isNow).map(({ key, label, own, middle }) => (
          <Row key={key} id={`team-own-${key}`} title={label} note={middle} value={own} />
        ))}
      </Card>
    </>
  )
}

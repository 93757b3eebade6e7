import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { hasBook, ROLE_LABEL } from '@/features/access/role-label'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import styles from './leave-sheet.module.css'
import { StaffNumber } from './staff-number'
import { type Colleague, mayLeave, needsTeam, ROLES, type Team } from './staff-words'
import { useStaffing } from './use-staffing'

type ColleagueSheetProps = {
  colleague: Colleague
  me: { id: string; role: string }
  teams: readonly Team[]
  isOpen: boolean
  onClose: () => void
  onChanged: () => void
  onLeave: () => void
}

/** R121 another role or team for a colleague, by the admin; the cloud says what stands against it. */
export function ColleagueSheet(props: ColleagueSheetProps) {
  const { colleague, me, teams, isOpen, onClose, onChanged, onLeave } = props
  const act = useStaffing(colleague, () => {
    onChanged()
    onClose()
  })
  const openAudit = (whose: 'by' | 'about') => {
    onClose()
    void Taro.navigateTo({ url: `/pages/audit/index?${whose}=${colleague.id}` })
  }
  return (
    <Sheet
      id="colleague"
      isOpen={isOpen}
      onClose={onClose}
      title={colleague.name}
      note={ROLE_LABEL[colleague.role]}
      footer={
        <Button
          id="colleague-save"
          text="保存"
          isBusy={act.isBusy}
          isDisabled={act.change === 'none' || act.change === 'incomplete'}
          onPress={() => void act.save()}
        />
      }
    >
      {act.refused !== undefined && (
        <Notice id="colleague-refused" tone="warn" icon="alert" text={act.refused} />
      )}
      <Chips
        id="colleague-role"
        label="角色"
        options={ROLES.map(role => ({ value: role, text: ROLE_LABEL[role] }))}
        value={act.role}
        onChange={act.setRole}
      />
      {needsTeam(act.role) && (
        <Chips
          id="colleague-team"
          label="团队"
          options={teams.map(({ id, name }) => ({ value: id, text: name }))}
          value={act.teamId ?? undefined}
          onChange={act.setTeamId}
        />
      )}
      <Text className={cx(styles.words)}>
        换团队，名下的客户一起过去；不再做销售，要先把客户交接完。每次改动都会记进操作记录。
      </Text>
      <View className={cx(styles.rows)}>
        <Row
          id="colleague-did"
          title="做过什么"
          note="看过、改过谁的，什么时候"
          onPress={() => openAudit('by')}
        />
        <Row
          id="colleague-audit"
          title="被改过什么"
          note="角色、团队、休假、离开"
          onPress={() => openAudit('about')}
        />
        {mayLeave(me, colleague) && (
          <Row
            id="colleague-leave"
            title={hasBook(colleague.role) ? '办理离开或休假' : '办理离开'}
            onPress={onLeave}
          />
        )}
      </View>
      <StaffNumber
        colleague={colleague}
        onSaved={() => {
          onChanged()
          onClose()
        }}
      />
    </Sheet>
  )
}

import { ROLE_LABEL } from '@/features/access/role-label'
import type { Role } from '@/features/access/use-me'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { InviteCode } from './invite-code'
import { needsTeam, type Team } from './staff-words'
import { TeamChoice } from './team-choice'
import { useInvite } from './use-invite'
import { useInviteCard } from './use-invite-card'

type InviteSheetProps = {
  isOpen: boolean
  onClose: () => void
  isAdmin: boolean
  ownTeamId: string | null
  teams: readonly Team[]
}

const ADMIN_INVITES: readonly Role[] = ['officer', 'lead', 'compliance', 'counter', 'admin']

/** Makes an invitation that lets one colleague in, as a card and as a code. */
export function InviteSheet({ isOpen, onClose, isAdmin, ownTeamId, teams }: InviteSheetProps) {
  const invite = useInvite({ isAdmin, ownTeamId })
  useInviteCard(invite.code?.token)
  const close = () => {
    onClose()
    invite.again()
  }
  const roles = isAdmin ? ADMIN_INVITES : (['officer'] as const)
  return (
    <Sheet
      id="invite"
      isOpen={isOpen}
      onClose={close}
      title={invite.code ? '发给同事' : '邀请同事'}
      footer={
        invite.code ? (
          <Button id="invite-done" kind="plain" text="好了" onPress={close} />
        ) : (
          <Button
            id="invite-submit"
            text="做一张邀请"
            isBusy={invite.isBusy}
            isDisabled={!invite.isReady}
            onPress={() => void invite.invite()}
          />
        )
      }
    >
      {invite.error !== undefined && <Notice id="invite-error" tone="warn" text={invite.error} />}
      {invite.code ? (
        <InviteCode {...invite.code} />
      ) : (
        <>
          <Chips
            id="invite-role"
            label="邀请来做什么"
            options={roles.map(role => ({ value: role, text: ROLE_LABEL[role] }))}
            value={invite.role}
            onChange={invite.setRole}
          />
          {isAdmin && needsTeam(invite.role) && (
            <TeamChoice
              teams={[...teams, ...invite.made]}
              value={invite.teamId}
              onChange={invite.setTeamId}
              onCreate={invite.createTeam}
              isBusy={invite.isBusy}
            />
          )}
        </>
      )}
    </Sheet>
  )
}

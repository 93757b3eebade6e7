import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'

/** The team whose numbers a manager asks for: a lead's own and no other, an admin's whichever is named. */
export const ledTeam = ({ staff }: Context, asked: string | undefined): string => {
  if (staff.role === 'admin') return asked ?? refuse('INVALID', '请选择团队。')
  const own = staff.teamId ?? refuse('INVALID', '你还没有团队。')
  return asked === undefined || asked === own ? own : notFound()
}

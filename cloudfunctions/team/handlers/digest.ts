import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { roomOf } from '#cloud/store/chats'
import { groupById, groupIdOf, groupIn, removeGroup, saveGroup } from '#cloud/store/groups'
import { teamById, teamName } from '#cloud/store/teams'
import { transact } from '#cloud/store/transact'
import type { digest as contract } from '@/contract/digest'
import { digestFrom, digestText, digestTitle, medianLine } from '@/domain/digest'
import { linesOf } from '../digest-lines'
import { board } from './board'
import { forecast } from './forecast'

const groupOf = async (chat: string): Promise<string> => {
  const room = await roomOf(chat)
  return room?.kind === 'group' ? groupIdOf(room.id) : refuse('INVALID', '请从群聊里打开再操作。')
}

/** The lead's own team, which a group is bound to. */
const ownTeam = ({ staff }: Context): string => staff.teamId ?? refuse('INVALID', '你还没有团队。')

export const digest: Handlers<typeof contract> = {
  ...board,
  ...forecast,
  'digest.team': async (ctx, { on, span, teamId: asked }) => {
    const { role, _id, teamId: own } = ctx.staff
    const teamId = asked ?? own ?? notFound()
    if (on > ctx.today) return refuse('INVALID', '这一天还没到。')
    const isLead = role === 'admin' || (role === 'lead' && teamId === own)
    const isMember = role === 'officer' && teamId === own
    const name = (await teamName(teamId)) ?? notFound()
    if (!isLead && !isMember) return { face: 'other', teamName: name }
    const from = digestFrom(on, span)
    const about = { teamId, teamName: name, today: ctx.today, on, from, span }
    const { officers, totals } = await linesOf(teamId, from, on, ctx.today)
    const median = medianLine(officers.filter(({ isHere }) => isHere).map(({ line }) => line))
    if (isMember) {
      const mine = officers.find(({ staffId }) => staffId === _id) ?? notFound()
      return { face: 'member', ...about, own: mine.line, median }
    }
    const title = digestTitle(name, on, span, totals.line)
    const text = digestText(name, on, span, totals, ctx.today)
    return { face: 'lead', ...about, totals, officers, median, title, text }
  },
  'digest.bindGroup': async (ctx, { chat }) => {
    const teamId = ownTeam(ctx)
    const id = await groupOf(chat)
    await transact(async t => {
      const known = await groupIn(t, id)
      if (known && known.teamId !== teamId) refuse('USED', '这个群已经绑定了别的团队。')
      await saveGroup(t, { _id: id, teamId, byId: ctx.staff._id, at: ctx.now })
      await recordAuditIn(t, ctx, 'digest.bindGroup', teamId)
    })
    return { teamId, teamName: await teamName(teamId) }
  },
  'digest.unbindGroup': async (ctx, { chat }) => {
    const teamId = ownTeam(ctx)
    const id = await groupOf(chat)
    await transact(async t => {
      if ((await groupIn(t, id))?.teamId !== teamId) return notFound()
      await removeGroup(t, id)
      await recordAuditIn(t, ctx, 'digest.unbindGroup', teamId)
    })
    return { teamId: null, teamName: null }
  },
  'digest.forGroup': async (_, { chat }) => {
    const bound = await groupById(await groupOf(chat))
    const team = bound && (await teamById(bound.teamId))
    return { teamId: team?._id ?? null, teamName: team?.name ?? null }
  },
}

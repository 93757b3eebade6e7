import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { changeSettings } from '#cloud/store/settings'
import { type TeamDoc, teamById, teamIn } from '#cloud/store/teams'
import { transact } from '#cloud/store/transact'
import type { team } from '@/contract/team'

export const branch: Pick<Handlers<typeof team>, 'team.create' | 'team.rename' | 'settings.rates'> = {
  'team.create': async (ctx, made) => {
    const known = await teamById(made.id)
    if (known !== null && known.name !== made.name) return refuse('ID_TAKEN', '这个编号已经用过了。')
    await transact(async t => {
      await t
        .collection('teams')
        .doc(made.id)
        .set({ data: { name: made.name } satisfies Omit<TeamDoc, '_id'> })
      await recordAuditIn(t, ctx, 'team.create', made.id)
    })
    return made
  },
  'team.rename': async (ctx, { id, name }) => {
    await transact(async t => {
      const known = (await teamIn(t, id)) ?? refuse('NOT_FOUND', '没有这个团队。')
      if (known.name === name) return
      await t
        .collection('teams')
        .doc(id)
        .set({ data: { name } satisfies Omit<TeamDoc, '_id'> })
      await recordAuditIn(t, ctx, 'team.rename', id)
    })
    return { id, name }
  },
  'settings.rates': async (ctx, rates) => {
    const { serviceRates } = await changeSettings(
      settings => ({ ...settings, serviceRates: { ...rates, version: settings.serviceRates.version + 1 } }),
      t => recordAuditIn(t, ctx, 'settings.rates', 'branch', { fenPerHour: String(rates.fenPerHour) }),
    )
    await askForJob('value')
    return serviceRates
  },
}

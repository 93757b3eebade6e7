import type { Handlers } from '#cloud/serve'
import { stockOf } from '#cloud/store/stock'
import { teamName } from '#cloud/store/teams'
import { lastErased } from '#cloud/store/tombstones'
import type { officer } from '@/contract/officer'
import { openToday } from '../open-today'

type Me = Pick<Handlers<typeof officer>, 'me.get'>

export const me: Me = {
  'me.get': async ctx => {
    const { staff, settings, today } = ctx
    const [stock, team, open, erased] = await Promise.all([
      stockOf(ctx),
      teamName(staff.teamId),
      openToday(ctx),
      lastErased(),
    ])
    return {
      staff: { id: staff._id, name: staff.name, role: staff.role, teamName: team },
      today,
      settings: {
        overrides: { ...settings.overrides },
        floorDays: settings.floorDays,
        keyFromFen: settings.keyFromFen,
        conduct: settings.conduct,
      },
      stock,
      open,
      erased,
    }
  },
}

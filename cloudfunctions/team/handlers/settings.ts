import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import { checkText } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAuditIn } from '#cloud/store/audit'
import { changeSettings, type SettingsDoc } from '#cloud/store/settings'
import type { settings as contract } from '@/contract/settings'
import { addMonths } from '@/domain/day'
import type { FactLimits } from '@/domain/fact'
import { factRows, ownLimits, ratesView } from '../setting-figures'

/** The calendar is set so far back and ahead: further on nothing is arranged, and the sweep looks around each day. */
const REACH_MONTHS = 24

type View = z.input<(typeof contract)['settings.get']['output']>
type Changes = z.output<(typeof contract)['settings.set']['input']>['changes']

const viewOf = ({ today }: Context, doc: SettingsDoc): View => {
  const { units, conduct, loans, card, complaintDays, declineDays, keepYears, keyFromFen, overrides } = doc
  const { floorDays, usualDays, factDays, serviceRates } = doc
  const checkMonths = Object.entries(loans.checkMonths).map(([product, months]) => ({ product, months }))
  return {
    today,
    units: { ...units },
    conduct: { hours: { ...conduct.hours }, attempts: { ...conduct.attempts } },
    loans: { ...loans, checkMonths },
    card: { ...card },
    complaintDays,
    declineDays,
    keepYears,
    keyFromFen,
    floorDays: { ...floorDays },
    usualDays: { ...usualDays },
    facts: factRows(factDays),
    rates: ratesView(serviceRates),
    overrides: { ...overrides },
  }
}

const changed = (doc: SettingsDoc, { loans, factDays, ...others }: Changes): SettingsDoc => ({
  ...doc,
  ...(Object.fromEntries(
    Object.entries(others).filter(([, value]) => value !== undefined),
  ) as Partial<SettingsDoc>),
  ...(factDays && { factDays: ownLimits(factDays as FactLimits) }),
  ...(loans && {
    loans: {
      ...loans,
      checkMonths: Object.fromEntries(loans.checkMonths.map(({ product, months }) => [product, months])),
    },
  }),
})

/** What the audit keeps of a change: each part that moved, before and after. */
const movedOf = (before: SettingsDoc, after: SettingsDoc, changes: Changes): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(changes) as (keyof Changes)[])
      .filter(part => !isDeepStrictEqual(before[part], after[part]))
      .map(part => [part, `${JSON.stringify(before[part])} → ${JSON.stringify(after[part])}`]),
  )

export const settings: Handlers<typeof contract> = {
  'settings.get': async ctx => viewOf(ctx, ctx.settings),
  'settings.set': async (ctx, { changes }) => {
    // They stand on every card.
    if (changes.card) await checkText(ctx.openid, [changes.card.branchName])
    let moved: Record<string, string> = {}
    const saved = await changeSettings(
      doc => {
        const after = changed(doc, changes)
        // R92: it stands on the cards that are out.
        if (doc.card.bankLine !== '' && after.card.bankLine === '')
          return refuse('INVALID', '本行投诉电话可以改，不能空着。')
        moved = movedOf(doc, after, changes)
        return moved.floorDays === undefined ? after : { ...after, floorsMoved: ctx.newId('flo') }
      },
      async t => {
        if (Object.keys(moved).length > 0) await recordAuditIn(t, ctx, 'settings.set', 'branch', moved)
      },
    )
    // R70: due days of the whole book follow.
    if (moved.floorDays !== undefined) await askForJob('recalendar')
    return viewOf(ctx, saved)
  },
  'settings.override': async (ctx, { day, kind }) => {
    if (day < addMonths(ctx.today, -REACH_MONTHS) || day > addMonths(ctx.today, REACH_MONTHS)) {
      return refuse('INVALID', '只能调整前后两年以内的日子。')
    }
    const { overrides } = await changeSettings(
      doc => {
        const { [day]: _before, ...others } = doc.overrides
        return {
          ...doc,
          overrides: kind === null ? others : { ...others, [day]: kind },
          changedDays: [...new Set([...doc.changedDays, day])],
        }
      },
      t => recordAuditIn(t, ctx, 'settings.override', day, { kind }),
    )
    await askForJob('recalendar')
    return { overrides: { ...overrides } }
  },
}

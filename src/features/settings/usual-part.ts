import { STAGE_LABEL } from '@/domain/labels'
import type { Changes, Reading, SettingField, SettingForm, Settings } from './setting-field'

type UsualDays = NonNullable<Changes['usualDays']>
type Stage = keyof UsualDays

/** The stages that a customer sees on a card, as `labels.ts` orders them; 意向 is none to wait for. */
const STAGES = (Object.keys(STAGE_LABEL) as (keyof typeof STAGE_LABEL)[]).filter(
  (stage): stage is Stage => stage !== 'intent',
)
const MOST_DAYS = 90
const idOf = (stage: Stage): string => `usual_${stage}`

/** How many workdays each stage usually takes. */
export const usualFields: readonly SettingField[] = STAGES.map(stage => ({
  id: idOf(stage),
  label: STAGE_LABEL[stage],
  kind: 'text',
  unit: '个工作日',
  placeholder: '不说',
}))

const spanWords = ({ from, to }: { from: number; to: number }): string =>
  from === to ? String(from) : `${from}-${to}`

export const usualForm = ({ usualDays }: Settings): SettingForm =>
  Object.fromEntries(STAGES.map(stage => [idOf(stage), usualDays[stage] ? spanWords(usualDays[stage]) : '']))

/** `3-5` or `3`, also with the dashes that a Chinese keyboard writes; null for anything else. */
const spanOf = (typed: string): { from: number; to: number } | null => {
  const match = /^(\d{1,2})(?:\s*[-–—~～到至]\s*(\d{1,2}))?$/.exec(typed)
  if (!match) return null
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from >= 1 && from <= to && to <= MOST_DAYS ? { from, to } : null
}

export const readUsual = (form: SettingForm): Reading => {
  const usualDays: { -readonly [S in Stage]?: UsualDays[S] } = {}
  for (const stage of STAGES) {
    const typed = (form[idOf(stage)] ?? '').trim()
    if (typed === '') continue
    const span = spanOf(typed)
    if (span === null) return { lacks: `${STAGE_LABEL[stage]}：写 3-5 这样，最多 ${MOST_DAYS}` }
    usualDays[stage] = span
  }
  return { changes: { usualDays } }
}

/** `审批 3-5 天`; that nothing is said where nothing was written. */
export const usualWords = ({ usualDays }: Settings): string => {
  const said = STAGES.flatMap(stage => {
    const span = usualDays[stage]
    return span ? [`${STAGE_LABEL[stage]} ${spanWords(span)} 天`] : []
  })
  return said.length === 0 ? '还没写，卡片上不说要几天' : said.join('，')
}

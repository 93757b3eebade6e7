import { yuanText } from '@/domain/money'
import type { SettingPart, Settings } from './setting-form'

export const PART_TITLE: Readonly<Record<SettingPart, string>> = {
  units: '总行、分行和支行',
  conduct: '什么时候可以联系客户',
  loans: '贷后检查',
  card: '卡片上写什么',
  terms: '期限和门槛',
}

/** What a change does, said where it is made. */
export const PART_HINT: Readonly<Record<SettingPart, string>> = {
  units: '怎么称呼就怎么写，同事看得到。团队在「同事」里改名。',
  conduct: '法律只准 08:00 到 22:00 之间，可以定得更窄。马上生效。',
  loans: '新登记的贷款按新的算；已有的贷款，下次办完一件或改动时按新的算。',
  card: '客户打开卡片就看得到。电话可以写座机、短号，不写就不显示。',
  terms: '投诉最长 15 天，记录最少 5 年。新的投诉、下次改需求的客户按新的算。',
}

/** What stands now, in a line. */
export const partWords = (part: SettingPart, settings: Settings): string => {
  const { units, conduct, loans, card, complaintDays, keepYears, keyFromFen } = settings
  switch (part) {
    case 'units':
      return [units.bank, units.region, card.branchName].filter(Boolean).join(' · ')
    case 'conduct':
      return `工作日 ${conduct.hours.from}–${conduct.hours.to}，没接通一天最多 ${conduct.attempts.day} 次、一周 ${conduct.attempts.week} 次`
    case 'loans':
      return `放款后 ${loans.useCheckDays} 天查用途，${loans.checkMonths.length} 个产品单独定，其他每 ${loans.otherCheckMonths} 个月`
    case 'card':
      return [card.branchName, card.branchPhone, `有效 ${card.days} 天`].filter(Boolean).join('，')
    case 'terms':
      return `投诉 ${complaintDays} 天答复，记录保存 ${keepYears} 年，重点客户 ${yuanText(keyFromFen)}起`
    default:
      return part satisfies never
  }
}

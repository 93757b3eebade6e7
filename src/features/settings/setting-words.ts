import { yuanText } from '@/domain/money'
import { factWords } from './facts-part'
import { floorWords } from './floors-part'
import { rateWords } from './rates-part'
import type { Settings } from './setting-field'
import type { SettingPart } from './setting-form'
import { usualWords } from './usual-part'

export const PART_TITLE: Readonly<Record<SettingPart, string>> = {
  units: '总行、分行和支行',
  conduct: '什么时候可以联系客户',
  floors: '最久多少天要联系一次',
  usual: '每一步一般要几天',
  facts: '资料多久要确认一次',
  loans: '贷后检查',
  card: '卡片上写什么',
  rates: '服务客户花多少时间和钱',
  terms: '期限和门槛',
}

/** What a change does, said where it is made. */
export const PART_HINT: Readonly<Record<SettingPart, string>> = {
  units: '怎么称呼就怎么写，同事看得到。团队在「同事」里改名。',
  conduct: '法律只准 08:00 到 22:00 之间，可以定得更窄。马上生效。',
  floors:
    '这么多天没通过话、没见过面，就排进「今天」要联系；E 级和不愿被联系的不算。改好后十几分钟内，全行按新的排。',
  usual: '客户在卡片上看得到，按工作日算。写 3-5，或者只写 3；空着就不说。',
  facts: '这么多天没确认过，就提醒客户经理问一问。最少 7 天，最多五年。马上生效。',
  loans: '新登记的贷款按新的算；已有的贷款，下次办完一件或改动时按新的算。',
  card: '客户打开卡片就看得到。电话可以写座机、短号；网点电话不写就不显示，没有本行投诉电话就不能发卡。',
  rates: '用来估算「客户价值」里的服务成本，客户看不到。改好后大约一小时内，全行按新的算。',
  terms: '投诉最长 15 天，记录最少 5 年。新的投诉、下次改需求的客户按新的算。',
}

/** R92 what keeps cards from being made, to be written by the admin; nothing of any other part. */
export const lackOf = (part: SettingPart, { card }: Settings): string | null =>
  part === 'card' && card.bankLine === '' ? '没有本行投诉电话，不能发卡' : null

/** What stands now, in a line. */
export const partWords = (part: SettingPart, settings: Settings): string => {
  const { units, conduct, loans, card, complaintDays, keepYears, keyFromFen } = settings
  switch (part) {
    case 'units':
      return [units.bank, units.region, card.branchName].filter(Boolean).join(' · ')
    case 'conduct':
      return `工作日 ${conduct.hours.from}–${conduct.hours.to}，没接通一天最多 ${conduct.attempts.day} 次、一周 ${conduct.attempts.week} 次`
    case 'floors':
      return floorWords(settings)
    case 'usual':
      return usualWords(settings)
    case 'facts':
      return factWords(settings)
    case 'rates':
      return rateWords(settings)
    case 'loans':
      return `放款后 ${loans.useCheckDays} 天查用途，${loans.checkMonths.length} 个产品单独定，其他每 ${loans.otherCheckMonths} 个月`
    case 'card':
      return [lackOf(part, settings), card.branchName, card.branchPhone, `有效 ${card.days} 天`]
        .filter(Boolean)
        .join('，')
    case 'terms':
      return `投诉 ${complaintDays} 天答复，记录保存 ${keepYears} 年，重点客户 ${yuanText(keyFromFen)}起`
    default:
      return part satisfies never
  }
}

import Taro from '@tarojs/taro'
import type { CareLog } from '@/features/care/use-care-log'
import { type BranchHold, holdOf, holdWords } from '@/features/today/hold'
import { RowBadges } from '@/features/today/row-badges'
import type { Output } from '@/lib/cloud'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { broughtLine } from './brought-words'

type BroughtRowProps = {
  row: Output<'officer', 'referral.brought'>['rows'][number]
  log: CareLog
  hold: BranchHold
}

/** R87 what came of one's friends, in counts alone (R82); the button thanks: a call, or writing down what was said (R73, R79). */
export function BroughtRow({ row: { customer, brought, isToThank }, log, hold }: BroughtRowProps) {
  const { id, name, grade } = customer
  const held = holdOf(customer, hold)
  const canDial = customer.hasPhone && held?.nextAllowedAt !== null
  const against = isToThank ? holdWords(customer) : ''
  return (
    <Row
      id={`brought-${id}`}
      lead={<Grade letter={grade} size="s" />}
      title={name}
      isTitleWrapped
      badges={<RowBadges row={customer} />}
      note={[broughtLine(brought), against].filter(Boolean).join('。')}
      isNoteWrapped
      onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${id}` })}
      {...(isToThank
        ? {
            action: (
              <IconButton
                id={`brought-${id}-thank`}
                icon={canDial ? 'phone' : 'pencil'}
                kind={canDial && held ? 'bare' : 'soft'}
                label={canDial ? `打电话谢谢${name}${held ? '，现在先别打' : ''}` : `记下谢过${name}`}
                onPress={() => (canDial ? void log.dial(customer) : log.open(customer))}
              />
            ),
          }
        : {})}
    />
  )
}

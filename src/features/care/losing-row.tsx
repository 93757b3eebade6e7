import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type BranchHold, holdOf, holdWords } from '@/features/today/hold'
import { RowBadges } from '@/features/today/row-badges'
import type { Output } from '@/lib/cloud'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import type { CareLog } from './use-care-log'

type LosingRowProps = {
  row: Output<'officer', 'losing.list'>['rows'][number]
  log: CareLog
  hold: BranchHold
}

/** Who may be going and by what one notices; a call that is not allowed now says so first (R79), one that never is, is not offered. */
export function LosingRow({ row: { customer, signs }, log, hold }: LosingRowProps) {
  const { id, name, grade } = customer
  const held = holdOf(customer, hold)
  const canDial = customer.hasPhone && held?.nextAllowedAt !== null
  const against = holdWords(customer)
  return (
    <Row
      id={`losing-${id}`}
      lead={<Grade letter={grade} />}
      title={name}
      badges={<RowBadges row={customer} />}
      note={
        <View>
          {[...signs.map(({ words }) => words), against].filter(Boolean).map(words => (
            <View key={words}>
              <Text>{words}</Text>
            </View>
          ))}
        </View>
      }
      isNoteWrapped
      onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${id}` })}
      action={
        <IconButton
          id={`losing-${id}-act`}
          icon={canDial ? 'phone' : 'pencil'}
          kind={canDial && held ? 'bare' : 'soft'}
          label={canDial ? `给${name}打电话${held ? '，现在先别打' : ''}` : `给${name}记跟进`}
          onPress={() => (canDial ? void log.dial(customer) : log.open(customer))}
        />
      }
    />
  )
}

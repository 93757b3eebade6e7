import { Text, View } from '@tarojs/components'
import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { WORDS_FOR_CUSTOMER } from '@/domain/grade-explain'
import { useQuery } from '@/lib/use-query'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Sheet } from '@/ui/sheet'
import type { Held } from './use-customer'
import { WhatIf } from './what-if'
import styles from './why-sheet.module.css'

type WhySheetProps = { held: Held; isOpen: boolean; onClose: () => void }

/** Why this grade, what would change it, what changes by itself, what it was before, and what one may say of it. */
export function WhySheet({ held, isOpen, onClose }: WhySheetProps) {
  const { customer, today } = held
  const { grade, sentence, wouldChange, changeSentence } = customer.explanation
  const input = isOpen ? { customerId: customer.id } : null
  const { data, error } = useQuery('officer', 'grade.explain', input)
  const history = data?.history ?? []
  return (
    <Sheet id="why" isOpen={isOpen} onClose={onClose} title={`为什么是 ${grade}`}>
      <Text {...attrs({ id: 'why-sentence' })} className={cx(styles.sentence)}>
        {sentence}
      </Text>
      {customer.isArchived ? null : <WhatIf held={held} />}
      <Part title="什么会改变它" id="why-would-change" lines={wouldChange} />
      <Part title="什么时候自动变化" id="why-change" lines={[changeSentence]} />
      <Part
        title="变化记录"
        id="why-history"
        lines={
          history.length > 0
            ? history.map(one => `${dayWords(dayOf(one.at), today)}  ${one.from} → ${one.to}  ${one.by}`)
            : [data ? '跟进没有改变过等级。' : (error?.message ?? '正在读取…')]
        }
      />
      <Part title="客户问起可以这样说" id="why-words" lines={[`「${WORDS_FOR_CUSTOMER}」`]} />
    </Sheet>
  )
}

const Part = ({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) => (
  <View {...attrs({ id })} className={cx(styles.part)}>
    <Text {...attrs({ role: 'heading' })} className={cx(styles.title)}>
      {title}
    </Text>
    {lines.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
      <Text key={i} className={cx(styles.line)}>
        {line}
      </Text>
    ))}
  </View>
)

import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Segmented } from '@/ui/segmented'
import { FactList } from './fact-list'
import styles from './journal-card.module.css'
import { attitudeOf, behaviourOf, computedOf, type Kind, portraitOf } from './kinds'
import type { Held } from './use-customer'

const TABS = [
  { value: 'portrait', text: '画像' },
  { value: 'behaviour', text: '行为' },
  { value: 'attitude', text: '态度' },
  { value: 'computed', text: '系统测算' },
] as const

/** R30-R33 what is known of a customer, in four kinds. */
export function KindsCard({ held }: { held: Held }) {
  const [kind, setKind] = useState<Kind>('portrait')
  const { customer, today, keyFromFen } = held
  const facts = {
    portrait: () => portraitOf(customer),
    behaviour: () => behaviourOf(customer, today),
    attitude: () => attitudeOf(customer),
    computed: () => computedOf(customer, today, keyFromFen),
  }[kind]()
  return (
    <>
      <Segmented id="kinds" label="知道些什么" options={TABS} value={kind} onChange={setKind} />
      <Card id="customer-kinds">
        {facts.length > 0 ? (
          <FactList id={`kind-${kind}`} facts={facts} />
        ) : (
          <Text className={cx(styles.quiet)}>还没记什么。聊到了，点右上角「…」里的编辑资料补上。</Text>
        )}
      </Card>
    </>
  )
}

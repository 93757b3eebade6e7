import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FACT_KIND_LABEL, FACT_KINDS, type FactKind } from '@/domain/fact'
import { FactList } from '@/features/customer/fact-list'
import { attitudeOf, behaviourOf, computedOf, portraitOf } from '@/features/customer/kinds'
import { TextLink } from '@/features/customer/text-link'
import type { Held } from '@/features/customer/use-customer'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Segmented } from '@/ui/segmented'
import { AddFactSheet } from './add-fact-sheet'
import { FactSheet } from './fact-sheet'
import styles from './facts.module.css'
import { KnownRows } from './known-rows'
import { PrivateSheet } from './private-sheet'
import type { FactSheets } from './use-fact-sheets'
import type { Facts } from './use-facts'

const TABS = FACT_KINDS.map(value => ({ value, text: FACT_KIND_LABEL[value] }))

type FactsCardProps = { held: Held; facts: Facts; sheets: FactSheets; onSay: (words: string) => void }

/** R30-R33 what is known of a customer, in four kinds: what the record says by itself, then what was learnt. */
export function FactsCard({ held, facts, sheets, onSay }: FactsCardProps) {
  const [kind, setKind] = useState<FactKind>('portrait')
  const [open, setOpen] = useState<'add' | 'private' | 'addPrivate'>()
  const [privateKeys, setPrivateKeys] = useState<readonly string[]>([])
  const { customer, today, keyFromFen } = held
  const fixed = {
    portrait: () => portraitOf(customer),
    behaviour: () => behaviourOf(customer, today),
    attitude: () => attitudeOf(customer),
    computed: () => [
      ...computedOf(customer, today, keyFromFen),
      ...facts.computed.map(({ label, value, formula }) => [label, value, formula] as const),
    ],
  }[kind]()
  const own = facts.facts.filter(fact => fact.kind === kind)
  const trust = {
    dealings: customer.dealings.count,
    hasFilledNeeds: facts.facts.some(
      ({ proposed, current }) => proposed !== null || current?.source === 'self',
    ),
    contacts: customer.contactDays.length,
  }
  const { opened } = sheets
  return (
    <>
      <Segmented id="kinds" label="知道些什么" options={TABS} value={kind} onChange={setKind} />
      <Card id="customer-kinds">
        {fixed.length > 0 && <FactList id={`kind-${kind}`} facts={fixed} />}
        <KnownRows
          key={kind}
          facts={facts}
          rows={own}
          today={today}
          className={cx(fixed.length > 0 && own.length > 0 && styles.under)}
          onOpen={sheets.open}
        />
        {fixed.length + own.length === 0 && (
          <Text className={cx(styles.quiet)}>还没记什么。聊到了就记一条。</Text>
        )}
        {facts.error && <Text className={cx(styles.quiet)}>资料没读到，下拉再试。</Text>}
        {!customer.isArchived && (
          <View className={cx(styles.foot)}>
            <TextLink
              id="fact-new"
              text={kind === 'computed' ? '记内部评级' : '记一条'}
              onPress={() => setOpen('add')}
            />
            {customer.kind === 'person' && kind !== 'computed' && (
              <TextLink id="private-open" text="私下资料" onPress={() => setOpen('private')} />
            )}
          </View>
        )}
      </Card>
      <PrivateSheet
        customerId={customer.id}
        facts={facts}
        trust={trust}
        today={today}
        isOpen={open === 'private'}
        onClose={() => setOpen(undefined)}
        onFact={fact => {
          setOpen(undefined)
          sheets.open(fact)
        }}
        onAdd={keys => {
          setPrivateKeys(keys)
          setOpen('addPrivate')
        }}
        onSay={onSay}
      />
      <AddFactSheet
        kind={kind}
        of={customer.kind}
        known={open === 'addPrivate' ? privateKeys : facts.facts.map(({ key }) => key)}
        isPrivate={open === 'addPrivate'}
        isOpen={open === 'add' || open === 'addPrivate'}
        onClose={() => setOpen(undefined)}
        onPick={field => {
          setOpen(undefined)
          sheets.openField(field)
        }}
      />
      <View>
        {opened && (
          <FactSheet
            key={opened.key}
            opened={opened.what}
            facts={facts}
            today={today}
            isOpen={sheets.isOpen}
            onClose={sheets.close}
            onDone={onSay}
          />
        )}
      </View>
    </>
  )
}

import { Text, View } from '@tarojs/components'
import { factText } from '@/features/customer/kinds'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Press } from '@/ui/press'
import { type Fact, factOf, NO_FACT, pendingOf, withFact } from './edit-form'
import styles from './facts-card.module.css'
import type { Edit } from './use-edit'

/** R34 what is known as numbers with units or as words; a tap on one takes it back into the fields. */
export function FactsCard({ edit }: { edit: Edit }) {
  const { facts, pending } = edit.form
  const without = (fact: Fact) => facts.filter(one => one !== fact)
  return (
    <Card title="资料">
      {facts.map((fact, i) => (
        <View key={fact.label} className={cx(styles.fact)}>
          <Press
            id={`fact-${i}`}
            label={`${fact.label} ${factText(fact)}，点按修改`}
            className={cx(styles.words)}
            onPress={() => edit.edit({ facts: without(fact), pending: pendingOf(fact) })}
          >
            <Text className={cx(styles.label)}>{fact.label}</Text>
            <Text>{factText(fact)}</Text>
          </Press>
          <IconButton
            id={`fact-${i}-remove`}
            icon="close"
            label={`去掉${fact.label}`}
            kind="bare"
            onPress={() => edit.edit({ facts: without(fact) })}
          />
        </View>
      ))}
      <Field
        id="fact-label"
        label="再记一条"
        value={pending.label}
        placeholder="比如：年营业额"
        maxLength={20}
        onChange={label => edit.edit({ pending: { ...pending, label } })}
      />
      {pending.label !== '' && (
        <>
          <Field
            id="fact-value"
            label="是多少，或者怎样"
            value={pending.value}
            placeholder="比如：300"
            maxLength={200}
            error={edit.errors.facts}
            onChange={value => edit.edit({ pending: { ...pending, value } })}
          />
          <Field
            id="fact-unit"
            label="单位"
            value={pending.unit}
            placeholder="比如：万元，没有就空着"
            maxLength={8}
            onChange={unit => edit.edit({ pending: { ...pending, unit } })}
          />
          <Button
            id="fact-add"
            text="加上"
            kind="soft"
            isDisabled={factOf(pending) === null}
            onPress={() => edit.edit({ facts: withFact(facts, pending), pending: NO_FACT })}
          />
        </>
      )}
    </Card>
  )
}

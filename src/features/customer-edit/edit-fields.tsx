import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { NeedFields } from '@/features/customer/need-fields'
import { TextLink } from '@/features/customer/text-link'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { BirthdayField } from './birthday-field'
import { CoOwnerCard } from './co-owner-card'
import styles from './edit-fields.module.css'
import { FIRST_NEED } from './edit-form'
import { SalutationField } from './salutation-field'
import type { Edit } from './use-edit'
import { WhoCard } from './who-card'
import { WishesCard } from './wishes-card'

/** All that is asked of a customer; of a new one the little that is needed first. */
export function EditFields({ edit, today }: { edit: Edit; today: Day }) {
  const { form, errors, isNew } = edit
  const [isWhole, setWhole] = useState(!isNew)
  return (
    <>
      <WhoCard edit={edit} />
      {isNew && <FirstNeed edit={edit} today={today} />}
      {!isWhole && (
        <Stack>
          <Button
            id="edit-whole"
            text="再填一些：标签、称谓、生日、备注"
            kind="plain"
            onPress={() => setWhole(true)}
          />
        </Stack>
      )}
      {isWhole && (
        <>
          <Card title="印象">
            <Field
              id="edit-tags"
              label="标签"
              value={form.tags}
              placeholder="比如：有房 转介绍"
              hint="用空格隔开"
              maxLength={200}
              error={errors.tags}
              onChange={tags => edit.edit({ tags })}
            />
            <Field
              id="edit-note"
              label="备注"
              kind="long"
              value={form.note}
              placeholder="比如：下午四点后方便"
              maxLength={500}
              error={errors.note}
              onChange={note => edit.edit({ note })}
            />
            <SalutationField edit={edit} />
            <BirthdayField
              value={form.birthday}
              error={errors.birthday}
              onChange={birthday => edit.edit({ birthday })}
            />
          </Card>
          <WishesCard edit={edit} />
          {!isNew && <CoOwnerCard edit={edit} />}
        </>
      )}
    </>
  )
}

function FirstNeed({ edit, today }: { edit: Edit; today: Day }) {
  const { need } = edit.form
  const errors = Object.fromEntries(
    Object.entries(edit.errors)
      .filter(([key]) => key.startsWith('need.'))
      .map(([key, words]) => [key.slice(5), words]),
  )
  return (
    <Card
      title="第一个需求"
      aside={
        <TextLink
          id="edit-need-toggle"
          text={need ? '先不填' : '填上'}
          onPress={() => edit.edit({ need: need ? null : FIRST_NEED })}
        />
      }
    >
      {!need && <Text className={cx(styles.note)}>聊得清楚就填，等级马上算好；不清楚以后再加。</Text>}
      {need && (
        <NeedFields
          id="edit-need"
          form={need}
          errors={errors}
          today={today}
          hasStage={false}
          onChange={part => edit.edit({ need: { ...need, ...part } })}
        />
      )}
    </Card>
  )
}

import { Text } from '@tarojs/components'
import { FactList } from '@/features/customer/fact-list'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import type { AnswerDraft } from './answer-draft'
import styles from './complaints.module.css'

type AnswerFieldsProps = {
  draft: AnswerDraft
  onChange: (part: Partial<AnswerDraft>) => void
  isClosed: boolean
}

const FIELDS = [
  ['behaviour', '行为：哪里没做到', '说事不说人，比如：两次来电没有回'],
  ['result', '结果：怎么处理的', '比如：当天回电，说明进度'],
  ['hiddenNeed', '背后的需求（可以不填）', '比如：月底急用钱'],
  ['improvement', '改进（可以不填）', '比如：未接来电两小时内回'],
] as const

/** R110-R112 behaviour and result, the need behind, what improves. */
export function AnswerFields({ draft, onChange, isClosed }: AnswerFieldsProps) {
  if (isClosed)
    return (
      <>
        <Text className={cx(styles.heading)}>怎么处理的</Text>
        <FactList
          id="complaint-answered"
          facts={FIELDS.filter(([field]) => draft[field] !== '').map(([field, label]) => [
            label.replace(/[：（].*$/, ''),
            draft[field],
          ])}
        />
      </>
    )
  return (
    <>
      <Text className={cx(styles.heading)}>处理</Text>
      {FIELDS.map(([field, label, placeholder]) => (
        <Field
          key={field}
          id={`complaint-${field}`}
          label={label}
          kind="long"
          value={draft[field]}
          placeholder={placeholder}
          maxLength={200}
          onChange={value => onChange({ [field]: value })}
        />
      ))}
    </>
  )
}

import { Text } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import type { Rated } from './card-draft'
import styles from './cards.module.css'
import type { FormProps } from './form-props'

const RATED: readonly { value: Rated; text: string }[] = [
  { value: 'visit', text: '见面或上门' },
  { value: 'disbursed', text: '放款' },
  { value: 'complaint', text: '处理投诉' },
]

/** 服务卡: who serves, and one line if one likes. */
export const ServiceForm = ({ draft, change }: FormProps) => (
  <Card id="card-form">
    <Field
      id="card-note"
      label="附一句话（可以不填）"
      value={draft.note}
      placeholder="比如：有事随时找我"
      maxLength={60}
      onChange={note => change({ note })}
    />
    <Explained text="客户会看到谁在服务、怎么找到你、贷款走到哪一步。" />
  </Card>
)

/** R89 请您确认: what was understood, a point a line. */
export const ConfirmForm = ({ draft, change }: FormProps) => (
  <Card id="card-form">
    <Field
      id="card-points"
      label="一行一条，客户点「对」或「不太对」"
      kind="long"
      value={draft.points}
      maxLength={700}
      hint="按客户的话写，别写内部的说法。"
      onChange={points => change({ points })}
    />
  </Card>
)

/** R94 评价: of what. */
export const RatingForm = ({ draft, change }: FormProps) => (
  <Card id="card-form">
    <Chips
      id="card-rated"
      label="请客户评价"
      options={RATED}
      value={draft.rated}
      onChange={rated => change({ rated })}
    />
    <Explained text="1 到 5 分加一句话。两分和以下由主管来处理。" />
  </Card>
)

/** A card with nothing to write: 贷款需求表 (R38), 转介绍 (R74). */
export const PlainForm = ({ text }: { text: string }) => (
  <Card id="card-form">
    <Explained text={text} />
  </Card>
)

const Explained = ({ text }: { text: string }) => <Text className={cx(styles.quiet)}>{text}</Text>

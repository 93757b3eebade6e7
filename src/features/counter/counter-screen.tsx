import { Text } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Stack } from '@/ui/stack'
import styles from './counter.module.css'
import { FoundList } from './found-list'
import { useLookUp } from './use-look-up'

const WAYS = [
  { value: 'number', text: '客户号' },
  { value: 'phone', text: '手机后四位' },
] as const

/** R122 柜面: whose customer it is who stands there, and nothing more. */
export function CounterScreen() {
  const look = useLookUp()
  const { known, change, rows } = look
  return (
    <>
      <Segmented
        id="counter-by"
        label="按什么查"
        options={WAYS}
        value={known.by}
        onChange={by => change({ by })}
      />
      <Card id="counter-question">
        {known.by === 'number' ? (
          <Field
            id="counter-number"
            label="客户号"
            value={known.customerNo}
            onChange={customerNo => change({ customerNo })}
            maxLength={20}
            onDone={() => void look.find()}
          />
        ) : (
          <>
            <Field
              id="counter-digits"
              label="手机号后四位"
              kind="digits"
              value={known.digits}
              onChange={digits => change({ digits })}
              maxLength={4}
            />
            <Field
              id="counter-surname"
              label="姓，企业填名称开头"
              value={known.surname}
              onChange={surname => change({ surname })}
              maxLength={4}
              onDone={() => void look.find()}
            />
          </>
        )}
        <Text className={cx(styles.quiet)}>只查站在你面前的客户。每查一次都会记下来，一天最多 100 次。</Text>
      </Card>
      {look.refused !== undefined && (
        <Notice id="counter-refused" tone="warn" icon="alert" text={look.refused} />
      )}
      <Stack>
        <Button
          id="counter-find"
          text="查"
          isBusy={look.isBusy}
          isDisabled={!look.isReady}
          onPress={() => void look.find()}
        />
      </Stack>
      {rows?.length === 0 && (
        <Empty
          id="counter-nobody"
          icon="search"
          title="没有找到这位客户"
          note="核对一下号码。可能还不是本行的客户，请团队主管安排客户经理接待。"
        />
      )}
      {rows && rows.length > 0 && <FoundList rows={rows} />}
    </>
  )
}

import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { StaffOnly } from '@/features/access/staff-only'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import styles from './maturities-page.module.css'
import { MaturityMonth } from './maturity-month'
import { monthTitle, summaryWords } from './maturity-words'
import { MonthBars } from './month-bars'
import { useMaturities } from './use-maturities'

/** R125 「到期日历」: what ends in the next twelve months, month by month. */
export const MaturitiesPage = () => (
  <StaffOnly needsBook>
    <Loaded />
  </StaffOnly>
)

function Loaded() {
  const query = useMaturities()
  const { data, error } = query
  if (!data && error)
    return <ErrorState id="maturities-error" message={error.message} onRetry={() => void query.refresh()} />
  if (!data) return <Skeleton id="maturities-loading" rows={6} />
  const { today, passed, months } = data
  const filled = months.filter(month => month.rows.length > 0)
  if (filled.length === 0 && passed.length === 0)
    return (
      <Empty
        id="maturities-empty"
        title="往后一年没有贷款到期"
        note="放款时记上到期日，这里会按月排好。"
        icon="calendar-check"
        next={{ text: '去客户簿', onPress: () => void Taro.switchTab({ url: '/pages/customers/index' }) }}
      />
    )
  return (
    <>
      {error && <Notice id="maturities-offline" text="没有网络，下面是上次看到的" />}
      <View className={cx(styles.head)}>
        <Text {...attrs({ id: 'maturities-summary', role: 'status' })}>{summaryWords(data)}</Text>
      </View>
      <MonthBars months={months} label={summaryWords(data)} />
      {passed.length > 0 && (
        <MaturityMonth id="passed" title="已过到期日" tone="warn" rows={passed} today={today} />
      )}
      {filled.map(({ from, rows }) => (
        <MaturityMonth key={from} id={from} title={monthTitle(from, today)} rows={rows} today={today} />
      ))}
    </>
  )
}

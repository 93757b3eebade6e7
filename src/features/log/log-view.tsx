import { SearchBox } from '@/features/customers/search-box'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { Toast } from '@/ui/toast'
import { alarmOffer } from './alarm'
import { LogSheet } from './log-sheet'
import { PickRow } from './pick-row'
import { useLogPage } from './use-log-page'

/** The raised button's page: whom was it with? Then the sheet. */
export function LogView() {
  const page = useLogPage()
  const { rows, error, isSearching, said } = page
  const made = said?.made
  return (
    <Screen id="log" title="记跟进">
      <SearchBox id="log-search" value={page.text} onChange={page.setText} />
      {rows && rows.length > 0 && (
        <>
          <Section text={isSearching ? `找到 ${rows.length} 位` : '和谁联系的？到期的在前'} />
          <Card kind="list">
            {rows.map(row => (
              <PickRow key={row.id} row={row} onPick={page.onPick} />
            ))}
          </Card>
        </>
      )}
      {error && !rows?.length && <ErrorState id="log-error" message={error.message} onRetry={page.retry} />}
      {!rows && !error && <Skeleton id="log-loading" rows={5} />}
      {rows?.length === 0 && !error && (
        <Empty
          id="log-empty"
          icon={isSearching ? 'search' : 'check'}
          title={isSearching ? '没有找到这位客户' : '这一周没有到期的客户'}
          note={
            isSearching
              ? '换姓名里的一个字、拼音首字母或电话后四位试试。'
              : '在上面找任何一位客户，都可以记跟进。'
          }
        />
      )}
      {said && (
        <Toast
          key={said.text}
          id="log-done"
          text={said.text}
          onClose={page.clearSaid}
          extra={alarmOffer(said.alarm ?? null, page.addAlarm)}
          {...(made ? { action: { text: '撤销', onPress: () => void page.undo(made) } } : {})}
        />
      )}
      <LogSheet {...page.sheet} />
    </Screen>
  )
}

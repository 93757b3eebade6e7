import { Personas } from '@/features/access/personas'
import { hasBook } from '@/features/access/role-label'
import { RoleLinks } from '@/features/access/role-links'
import { useMe } from '@/features/access/use-me'
import { NudgeCard } from '@/features/reminders/nudge-card'
import { withoutStop } from '@/lib/without-stop'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { BookCard } from './book-card'
import { PhoneCard } from './phone-card'
import { RoleCard } from './role-card'
import { WhoCard } from './who-card'
import { WorkdaysCard } from './workdays-card'

/** 「我的」: who I am, my book in figures, the branch's days, and this phone. */
export function MePage() {
  const { data: me, error, refresh } = useMe()
  if (!me)
    return (
      <>
        {error ? (
          <ErrorState id="me-error" message={error.message} onRetry={() => void refresh()} />
        ) : (
          <Skeleton id="me-loading" rows={3} />
        )}
        {LOCAL && <Personas />}
      </>
    )
  const { staff, stock, settings, today } = me
  const { role } = staff
  return (
    <>
      {error && <Notice id="me-offline" text={`${withoutStop(error.message)}。下面是上次看到的`} />}
      <WhoCard staff={staff} />
      {hasBook(role) ? <BookCard stock={stock} /> : <RoleCard role={role} />}
      {role !== 'counter' && <NudgeCard />}
      <RoleLinks role={role} />
      <WorkdaysCard overrides={settings.overrides} today={today} />
      <PhoneCard canImport={hasBook(role) || role === 'admin'} />
      {LOCAL && <Personas />}
    </>
  )
}

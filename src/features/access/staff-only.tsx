import type { PropsWithChildren } from 'react'
import { InternalNote } from './internal-note'
import { JoinForm } from './join-form'
import { LeftPage } from './left-page'
import { NoBook } from './no-book'
import { hasBook } from './role-label'
import { MeContext, useMe } from './use-me'

type StaffOnlyProps = PropsWithChildren<{
  /** The page is about own customers: who has none is told so. */
  needsBook?: boolean
}>

/**
 * Inside a Screen: shows the page to colleagues, the way in to who is none, and a plain word to who has left.
 * Never waits: the page draws from what the phone keeps while the answer is on its way.
 */
export function StaffOnly({ needsBook = false, children }: StaffOnlyProps) {
  const me = useMe()
  if (me.error?.code === 'NOT_STAFF') return <JoinForm />
  if (me.error?.code === 'LEFT') return <LeftPage message={me.error.message} />
  if (needsBook && me.data && !hasBook(me.data.staff.role)) return <NoBook role={me.data.staff.role} />
  return (
    <MeContext.Provider value={me}>
      {children}
      <InternalNote />
    </MeContext.Provider>
  )
}

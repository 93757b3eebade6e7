import type { ComponentProps, PropsWithChildren } from 'react'
import { Screen } from '@/ui/screen'
import { InternalNote } from './internal-note'
import { JoinForm } from './join-form'
import { LeftPage } from './left-page'
import { NoBook } from './no-book'
import { hasBook } from './role-label'
import { useBadge } from './use-badge'
import { useForgetErased } from './use-forget-erased'
import { MeContext, useMe } from './use-me'

type StaffOnlyProps = PropsWithChildren<{
  /** The page is about own customers: who has none is told so. */
  needsBook?: boolean
  /** Around a page that brings its own Screen (for its footer): the one to show who may not see it. */
  screen?: Pick<ComponentProps<typeof Screen>, 'id' | 'title'>
}>

/**
 * Inside a Screen: shows the page to colleagues, the way in to who is none, and a plain word to who has left.
 * Never waits: the page draws from what the phone keeps while the answer is on its way.
 */
export function StaffOnly({ needsBook = false, screen, children }: StaffOnlyProps) {
  const me = useMe()
  useBadge(me)
  useForgetErased(me)
  const role = me.data?.staff.role
  const refusal =
    me.error?.code === 'NOT_STAFF' ? (
      <JoinForm />
    ) : me.error?.code === 'LEFT' ? (
      <LeftPage message={me.error.message} />
    ) : needsBook && role && !hasBook(role) ? (
      <NoBook role={role} />
    ) : null
  if (refusal) return screen ? <Screen {...screen}>{refusal}</Screen> : refusal
  return (
    <MeContext.Provider value={me}>
      {children}
      {!screen && <InternalNote />}
    </MeContext.Provider>
  )
}

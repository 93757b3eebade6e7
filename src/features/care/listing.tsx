import type { ReactNode } from 'react'
import type { Query } from '@/lib/use-query'
import { withoutStop } from '@/lib/without-stop'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'

type ListingProps<T> = { id: string; query: Query<T>; children: (data: T) => ReactNode }

/** A list that is read: its skeleton, its error with a way on, what was seen last without a network. */
export function Listing<T>({ id, query, children }: ListingProps<T>) {
  const { data, error, refresh } = query
  if (data === undefined)
    return error ? (
      <ErrorState id={`${id}-error`} message={error.message} onRetry={() => void refresh()} />
    ) : (
      <Skeleton id={`${id}-loading`} rows={4} />
    )
  return (
    <>
      {error && <Notice id={`${id}-offline`} text={`${withoutStop(error.message)}。下面是上次看到的。`} />}
      {children(data)}
    </>
  )
}

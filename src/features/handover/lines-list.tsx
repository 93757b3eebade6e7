import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import type { Line } from './handover-words'
import type { useLines } from './use-lines'

type LinesListProps = { lines: ReturnType<typeof useLines>; children: (line: Line) => ReactNode }

/** The lines read so far, and a way to the next. */
export function LinesList({ lines, children }: LinesListProps) {
  const { rows, query, hasMore, isReading, error, more } = lines
  if (rows === undefined)
    return query.error ? (
      <ErrorState id="lines-error" message={query.error.message} onRetry={() => void query.refresh()} />
    ) : (
      <Skeleton id="lines-loading" rows={5} />
    )
  if (rows.length === 0) return <Empty id="lines-none" title="这里没有客户" note="已经改分给别的同事了。" />
  return (
    <>
      <Card id="lines" kind="list">
        {rows.map(children)}
      </Card>
      {error && <Notice id="lines-more-error" tone="warn" text={error.message} />}
      {hasMore && (
        <Stack>
          <Button
            id="lines-more"
            kind="plain"
            text="再看 50 位"
            isBusy={isReading}
            onPress={() => void more()}
          />
        </Stack>
      )}
    </>
  )
}

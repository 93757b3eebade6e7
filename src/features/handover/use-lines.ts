import { useMemo } from 'react'
import { call, type Output } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { type Query, useQuery } from '@/lib/use-query'

type Answer = Output<'team', 'handover.lines'>
const named = ({ rows, after }: Answer) => ({
  rows: rows.map(row => ({ ...row, id: row.customerId })),
  after,
})
type Named = ReturnType<typeof named>

/** The lines of a hand-over, of one receiver where named, page by page. */
export function useLines(id: string, toId: string | undefined) {
  const input = useMemo(() => ({ id, ...(toId === undefined ? {} : { toId }) }), [id, toId])
  const query = useQuery('team', 'handover.lines', id === '' ? null : input)
  const { data } = query
  const head = useMemo(() => data && named(data), [data])
  const first: Query<Named> = { ...query, data: head, patch: () => undefined }
  const pages = usePages(first, `${id} ${toId ?? ''}`, async after =>
    named(await call('team', 'handover.lines', { ...input, after })),
  )
  return { query, ...pages }
}

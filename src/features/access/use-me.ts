import { createContext, useContext } from 'react'
import type { Output } from '@/lib/cloud'
import { type Query, useQuery } from '@/lib/use-query'

export type Me = Output<'officer', 'me.get'>
export type Role = Me['staff']['role']

export const MeContext = createContext<Query<Me> | undefined>(undefined)

/** Who the reader is, as asked by the StaffOnly around; asks for itself where there is none. */
export function useMe(): Query<Me> {
  const around = useContext(MeContext)
  const own = useQuery('officer', 'me.get', around ? null : {})
  return around ?? own
}

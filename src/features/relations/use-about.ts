import { useState } from 'react'
import { useQuery } from '@/lib/use-query'
import { type About, aboutOf, matterOf, others } from './about'
import type { Relation } from './relation-words'

const OWN: About = {}

/**
 * R82, R124 whose affair a card, a reminder or a dial to this customer is about: the own one unless another of the household
 * is named, and then what the wall says to it, before anything is made.
 */
export function useAbout(customerId: string | null, relations: readonly Relation[] = []) {
  const [chosen, choose] = useState<Relation['id'] | 'own'>('own')
  const named = others(relations)
  const other = named.find(({ id }) => id === chosen)
  const about = other ? aboutOf(other) : OWN
  const { aboutId } = about
  const wall = useQuery(
    'officer',
    'wall.check',
    customerId !== null && aboutId !== undefined
      ? { aboutId, hearerId: customerId, matter: matterOf(about) }
      : null,
  )
  return {
    about,
    named,
    chosen: other ? chosen : 'own',
    choose,
    /** Until the wall has answered, too; where no answer comes the server decides. */
    isHeld: other !== undefined && wall.data?.isOpen !== true && wall.error === undefined,
    sentence: other ? (wall.data?.sentence ?? '') : '',
    isOpen: other !== undefined && wall.data?.isOpen === true,
  }
}
export type AboutWhom = ReturnType<typeof useAbout>

import { useState } from 'react'
import type { Day } from '@/domain/day'
import { useAct } from '@/features/customer/use-act'
import type { Held } from '@/features/customer/use-customer'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import type { CardView } from './card-words'

export type Picked = {
  on: Day
  at: string
  about: string
  place: string
  agenda: string[]
  meetingId: string | null
}

/** The hour a customer picked on a 预约 card, null while none is. */
export const pickedOf = ({ asked, given }: Pick<CardView, 'asked' | 'given'>): Picked | null => {
  if (asked.purpose !== 'appointment') return null
  const slot = asked.slots.find(one => one.id === given.pickedId)
  const { about, place, agenda, meetingId } = asked
  return slot ? { on: slot.on, at: slot.at, about, place, agenda, meetingId } : null
}

/** Ids of one card's step and meeting, so that a second tap is the same again. */
const idOf = <P extends string>(prefix: P, card: CardView): `${P}_${string}` =>
  `${prefix}_${card.id.replace(/\W|_/g, '').slice(-36)}`

/** Makes the picked hour the next step, or a meeting: the card's own where it came from one. */
export function usePicked(held: Held, card: CardView) {
  const act = useAct(held)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const picked = pickedOf(card)
  const { customer } = held

  const toStep = (): Promise<boolean> => {
    if (picked === null) return Promise.resolve(false)
    const next = { what: picked.about, on: picked.on, at: picked.at }
    return act.run(async version => {
      const entry = { id: newId('fol'), customerId: customer.id, version, at: Date.now(), next }
      const input = { ...entry, channel: 'N', outcome: 'reached' } as const
      return (await call('officer', 'followUp.log', { ...input, answers: [] })).customer
    })
  }

  const toMeeting = async (): Promise<boolean> => {
    if (picked === null || isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await (picked.meetingId === null ? plan(customer.id, card, picked) : move(customer.id, picked))
      return true
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { picked, act, isBusy, refused, toStep, toMeeting }
}

const plan = (customerId: string, card: CardView, { on, at, about, place, agenda }: Picked) =>
  call('officer', 'meeting.plan', {
    id: idOf('mee', card),
    customerId,
    purpose: about,
    informationNeeded: '',
    on,
    at,
    place,
    agenda,
  })

const move = async (customerId: string, { on, at, meetingId }: Picked) => {
  const { meetings } = await call('officer', 'meeting.list', { customerId })
  const meeting = meetings.find(one => one.id === meetingId)
  if (meeting)
    await call('officer', 'meeting.change', { id: meeting.id, version: meeting.version, changes: { on, at } })
}

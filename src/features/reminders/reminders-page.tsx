import { useState } from 'react'
import { Segmented } from '@/ui/segmented'
import { HoursForm } from './hours-form'
import { OwnReminders } from './own-reminders'
import { PARTS, type Part } from './parts'
import { SentDay } from './sent-day'

/** 「提醒」: what I want to be reminded of, what was sent and why, and when it may be. */
export function RemindersPage({ first }: { first: Part }) {
  const [part, setPart] = useState(first)
  return (
    <>
      <Segmented id="reminders-part" label="提醒" options={PARTS} value={part} onChange={setPart} />
      {part === 'own' && <OwnReminders />}
      {part === 'history' && <SentDay />}
      {part === 'hours' && <HoursForm />}
    </>
  )
}

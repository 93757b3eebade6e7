import { type Day, dayOf, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { FactList } from '@/features/customer/fact-list'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import type { Meeting } from './meeting-words'
import type { Meetings } from './use-meetings'

type NotesCardProps = { meeting: Meeting; meetings: Meetings; today: Day }

/** R106 阶段小结, as the meeting goes; they stay here. */
export function NotesCard({ meeting, meetings, today }: NotesCardProps) {
  const kept = useDraft(`meeting-note:${meeting.id};`, { text: '' })
  const { text } = kept.value
  const add = async () => {
    if (await meetings.note(meeting, text.trim())) await kept.discard()
  }
  return (
    <Card id="meeting-notes" title="阶段小结">
      <FactList
        id="meeting-notes-list"
        facts={meeting.notes.map((note, i) => [
          `${i + 1}`,
          note.text,
          `${dayWords(dayOf(note.at), today)} ${timeOf(note.at)}`,
        ])}
      />
      <Field
        id="meeting-note"
        label="记一条"
        kind="long"
        value={text}
        maxLength={300}
        hint="只留在这里，不发给客户。"
        onChange={value => kept.change({ text: value })}
      />
      {text.trim() !== '' && (
        <Button
          id="meeting-note-save"
          kind="soft"
          text="记下"
          isBusy={meetings.isBusy}
          onPress={() => void add()}
        />
      )}
    </Card>
  )
}

import type { Journal } from '@/domain/journal'
import type { Need } from '@/domain/need'
import { standpoint } from '@/domain/what-if'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { changesOfNeed, EMPTY_NEED, formOfNeed, type NeedForm, needErrors, needOfForm } from './need-form'
import { useAct } from './use-act'
import type { Held } from './use-customer'

type Draft = Partial<NeedForm> & { id?: `need_${string}` }

/** A need being typed: what was touched is kept as a draft over what is saved, so that a newer version keeps both. */
export function useNeedForm(held: Held, need: Need | null, onSaved: (words: string) => void) {
  const { customer, today, rules } = held
  const { value, change, discard, isReady } = useDraft<Draft>(`need:${customer.id}:${need?.id ?? 'new'};`, {})
  const act = useAct(held)
  const { id: triedId, ...typed } = value
  const saved = need ? formOfNeed(need) : EMPTY_NEED
  const form: NeedForm = { ...saved, ...typed }
  const errors = needErrors(form)
  const changes = changesOfNeed(needOfForm(saved), form)
  const isTouched = Object.keys(changes).length > 0

  const id = triedId ?? 'need_new'
  const opened = { ...needOfForm(form), id, stageOn: today, openedOn: today }
  const journal: Journal = {
    ...customer.journal,
    needs: need
      ? customer.journal.needs.map(one => (one.id === need.id ? { ...one, ...changes } : one))
      : [...customer.journal.needs, opened],
  }
  const after = { ...standpoint(journal, today, rules), journal }

  const save = async () => {
    const id = triedId ?? newId('need')
    if (!need) change({ id })
    const isSaved = await act.run(version => {
      const target = { customerId: customer.id, version }
      if (!need) return call('officer', 'need.add', { ...target, ...needOfForm(form), id })
      return call('officer', 'need.update', { ...target, id: need.id, changes })
    })
    if (!isSaved) return
    await discard()
    onSaved(need ? '改好了' : '需求加上了')
  }
  const edit = (part: Partial<NeedForm>) => {
    act.clear()
    change(part)
  }
  return { form, errors, after, act, edit, save, isTouched, isReady }
}

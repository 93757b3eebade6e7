import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { liftedBy } from '@/domain/withdrawn'
import { type CallError, toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { type Refused, refusedField } from '@/lib/refused-field'
import { useDraft } from '@/lib/use-draft'
import { useQuery } from '@/lib/use-query'
import {
  changesOf,
  type EditErrors,
  type EditForm,
  EMPTY_FORM,
  editErrors,
  formOfCustomer,
  newOf,
} from './edit-form'

/** What was touched, over what is stored: a newer version keeps both. `made` holds the ids of a new customer. */
type Draft = Partial<EditForm> & { made?: { id: string; needId: string } }

const OVERTAKEN = '刚才别处改过这位客户，已换成最新的。你填的还在，看一眼再保存。'

/** Everything between the fields and the saved customer; an empty id makes a new one. */
export function useEdit(id: string, given: Partial<EditForm>) {
  const isNew = id === ''
  const query = useQuery('officer', 'customer.get', isNew ? null : { id })
  const { value, change, discard, isReady } = useDraft<Draft>(`customer:${id || 'new'};`, {})
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Refused>()

  // What a search hands over goes before what an older draft says.
  const handed = useRef(given)
  useEffect(() => {
    if (isReady && Object.keys(handed.current).length > 0) change(handed.current)
  }, [isReady, change])

  const { made, ...typed } = value
  const stored = query.data ? formOfCustomer(query.data) : EMPTY_FORM
  const form: EditForm = { ...stored, ...typed }
  const withdrawn = query.data?.withdrawn ?? []
  const isLifting = liftedBy(form.wishes, withdrawn).length > 0
  const errors: EditErrors = {
    ...editErrors(form),
    ...(isLifting && !form.hasConsented ? { contactWishes: '客户自己撤回过，客户又同意了才能改' } : {}),
  }
  const shown = {
    ...(isTried ? errors : {}),
    ...(refused?.field ? { [fieldOf(refused)]: refused.words } : {}),
  }

  const create = async () => {
    const ids = made ?? { id: newId('cus'), needId: newId('need') }
    change({ ...typed, made: ids })
    await call('officer', 'customer.create', newOf(form, ids.id, ids.needId)).catch(thrown => {
      // The first try was written and its answer lost: it is there already.
      if (toCallError(thrown).code !== 'ID_TAKEN') throw thrown
    })
    await discard()
    await Taro.redirectTo({ url: `/pages/customer/index?id=${ids.id}` })
  }
  const update = async () => {
    if (!query.data) return
    const changes = changesOf(query.data, form)
    if (Object.keys(changes).length > 0) {
      const consent = isLifting && form.hasConsented ? { hasConsented: true } : {}
      await call('officer', 'customer.update', { id, version: query.data.version, changes, ...consent })
    }
    await discard()
    leave(id)
  }
  const fail = async (error: CallError) => {
    if (error.code === 'CONFLICT') await query.refresh()
    setRefused(refusalOf(error))
  }
  const save = async () => {
    setTried(true)
    if (isBusy || Object.keys(errors).length > 0) return
    setBusy(true)
    setRefused(undefined)
    try {
      await (isNew ? create() : update())
    } catch (thrown) {
      await fail(toCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  const edit = (part: Partial<EditForm>) => {
    setRefused(undefined)
    change(part)
  }
  const message = refused?.field === '' ? refused.words : firstError(shown)
  return {
    isNew,
    query,
    form,
    withdrawn,
    isLifting,
    errors: shown,
    edit,
    save,
    isBusy,
    message,
    isDrafted: isReady && Object.keys(typed).length > 0,
    discard,
  }
}
export type Edit = ReturnType<typeof useEdit>

const refusalOf = (error: CallError): Refused => {
  if (error.code === 'CONFLICT') return { field: '', words: OVERTAKEN }
  if (error.code === 'OFFLINE') return { field: '', words: '没有网络。填的都留在手机里，有网再点保存。' }
  if (error.code !== 'DUPLICATE') return refusedField(error.message)
  return { field: error.message.includes('客户号') ? 'customerNo' : 'phone', words: error.message }
}

/** Where the form shows what was refused: `facts.0.label` at the facts, `need.amountFen` at the amount. */
const fieldOf = ({ field }: Refused): string => {
  if (field.startsWith('need.')) return field.replace('amountFen', 'amount')
  return field.split('.')[0] ?? ''
}

const LABEL: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '电话',
  customerNo: '客户号',
  tags: '标签',
  note: '备注',
  birthday: '生日',
  facts: '资料',
  contactWishes: '怎么联系',
  coOwnerId: '协办',
}

/** The field may be out of sight: the button says what is wrong, too. */
const firstError = (errors: EditErrors): string | undefined => {
  const [field, words] = Object.entries(errors)[0] ?? []
  return field === undefined ? undefined : `${LABEL[field] ?? '第一个需求'}：${words}`
}

const leave = (id: string) => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/customer/index?id=${id}` })
}

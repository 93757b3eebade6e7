import { MONDAY } from './branch'
import { type Book, type Person, versionOf } from './canary-caller'
import { inDays, TODAY } from './customers'

const NEED = { amountFen: 10_000_000, demand: 'clear', expectedOn: inDays(20) }
export const writeCustomer = async (book: Book, { id, owner, hasRunningLoan }: Person): Promise<void> => {
  const customerId = `cus_${id}`
  const subject = { customerId }
  const { say } = book
  const target = () => ({ customerId, version: versionOf(book, 'customers', customerId) })
  await say(
    owner,
    'customer.create',
    {
      id: customerId,
      kind: 'person',
      facts: [{ number: 3 }, {}],
      birthday: { calendar: 'solar', month: 11, day: id === 'it' ? 23 : 24 },
      contactWishes: { refusedChannels: [], noMarketing: false, hours: null },
      importance: { isKey: true },
      need: { id: 'need_lead', ...NEED, stage: hasRunningLoan ? 'investigation' : 'intent' },
    },
    subject,
  )
  await say(
    owner,
    'need.add',
    { ...target(), id: 'need_2', ...NEED, demand: 'latent', expectedOn: null },
    subject,
  )
  await say(owner, 'need.add', { ...target(), id: 'need_3', ...NEED }, subject)
  await say(owner, 'need.close', { ...target(), id: 'need_3', closing: 'withdrawn' }, subject)
  const loan = { disbursedOn: inDays(-100), repay: { every: 'month', date: 30 }, creditUntil: null }
  const ends = { maturesOn: inDays(hasRunningLoan ? 300 : -2) }
  await say(
    owner,
    'dealing.add',
    { ...target(), id: 'dea_it', amountFen: 5_000_000, ...loan, ...ends },
    subject,
  )
  if (!hasRunningLoan)
    await say(owner, 'dealing.settle', { ...target(), id: 'dea_it', settledOn: inDays(-1) }, subject)
  const answers = [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(20) }]
  const reached = { at: MONDAY.getTime(), channel: 'T', outcome: 'reached', answers }
  const agreed = { next: { on: TODAY, at: '14:00' }, promises: [{ id: 'pro_1', on: inDays(1) }] }
  await say(owner, 'followUp.log', { ...target(), id: `fol_${id}`, ...reached, ...agreed }, subject)
  // R127 called in vain since, so that the 备用联系人 may be asked.
  const missed = { at: MONDAY.getTime() + 30_000, channel: 'T', outcome: 'missed', answers: [] }
  const silent = { ...subject, without: ['next', 'promises'] }
  await say(owner, 'followUp.log', { ...target(), id: `fol_${id}missed`, ...missed }, silent)
  await say(owner, 'reminder.add', { id: `rem_${id}`, on: TODAY, at: '11:00', customerId }, subject)
  await say(
    owner,
    'relation.add',
    {
      id: id === 'kin' ? 'rel_backup' : `rel_${id}`,
      customerId,
      kind: 'backup',
      otherId: null,
      backup: {},
      needId: null,
    },
    subject,
  )
  await writeFacts(book, owner, customerId)
  const meeting = `mee_${id}`
  await say(owner, 'meeting.plan', { id: meeting, customerId, on: TODAY, at: '16:00' }, subject)
  await say(owner, 'meeting.note', { id: meeting, version: versionOf(book, 'meetings', meeting) }, subject)
  if (id !== 'kin') {
    const decisions = [{ id: `dec_${id}`, who: 'bank', by: TODAY }]
    await say(
      owner,
      'meeting.decide',
      { id: meeting, version: versionOf(book, 'meetings', meeting), decisions },
      subject,
    )
  }
}

/** Numbers, words and tags, in own fields and in a private one; the second customer takes the consent back. */
const writeFacts = async ({ say }: Book, owner: string, customerId: string): Promise<void> => {
  const subject = { customerId }
  const own = { customerId, version: 0, source: 'talk', field: { kind: 'behaviour' } }
  for (const value of [{ number: 3 }, {}, { tags: ['x'] }])
    await say(owner, 'fact.set', { ...own, value }, subject)
  const set = (key: string, version = 0) =>
    say(owner, 'fact.set', { ...own, version, field: { key }, value: {} }, subject)
  await set('industry')
  await set('industry', 1)
  await say(owner, 'fact.confirm', { customerId, key: 'industry', version: 2 }, subject)
  await say(owner, 'fact.dismiss', { customerId, key: 'industry', version: 2 }, subject)
  await say(owner, 'fact.unlock', subject, subject)
  await set('family')
  if (customerId === 'cus_kin') await say(owner, 'fact.lock', subject, subject)
}

/** A firm of the same officer with somebody who speaks for it. */
export const writeFirm = async ({ say }: Book): Promise<void> => {
  const subject = { customerId: 'cus_firm' }
  const wishes = { refusedChannels: [], noMarketing: false, hours: null }
  const person = { ...subject, id: 'cop_it', version: 0, role: 'finance', wishes, refusesContact: false }
  await say('o-officer', 'customer.create', { id: 'cus_firm', kind: 'firm', birthday: null }, subject)
  await say('o-officer', 'contactPerson.save', person, subject)
}

/** What is written a second time, over what stood there. */
export const changeCustomer = async (book: Book): Promise<void> => {
  const subject = { customerId: 'cus_kin' }
  const { say, branch } = book
  const owner = 'o-officer'
  const target = () => ({ customerId: 'cus_kin', version: versionOf(book, 'customers', 'cus_kin') })
  const wishes = {
    contactWishes: { refusedChannels: [], noMarketing: false, hours: null },
    importance: { isKey: true },
  }
  const changes = { facts: [{ number: 3 }, {}], ...wishes }
  await say(owner, 'customer.update', { id: 'cus_kin', version: target().version, changes }, subject)
  await say(owner, 'need.update', { ...target(), id: 'need_2', changes: {} }, subject)
  await say(owner, 'dealing.update', { ...target(), id: 'dea_it', changes: {} }, subject)
  await say(
    owner,
    'meeting.change',
    { id: 'mee_kin', version: versionOf(book, 'meetings', 'mee_kin'), changes: {} },
    subject,
  )
  await say(owner, 'task.done', { ...target(), id: 'fol_task', taskId: `dea_it.repay.${inDays(7)}` }, subject)
  const wished = { kind: 'birthday', on: inDays(1), fate: 'sent', channel: 'W', customerId: 'cus_kin' }
  await say(owner, 'greeting.done', wished, subject)
  const answers = [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(20) }]
  const reached = { at: MONDAY.getTime() + 60_000, channel: 'T', outcome: 'reached', answers }
  const bare = { ...subject, without: ['note', 'next', 'promises'] }
  await say(owner, 'followUp.log', { ...target(), id: 'fol_bare', ...reached }, bare)
  await say(owner, 'catchUp.note', { entryId: 'fol_bare' }, subject)
  await say(
    owner,
    'relation.add',
    { id: 'rel_kin', customerId: 'cus_it', kind: 'parent', otherId: 'cus_kin', backup: null, needId: null },
    { customerId: 'cus_it' },
  )
  const idle = { customerId: 'cus_idle' }
  await say(owner, 'customer.create', { id: 'cus_idle', kind: 'person', birthday: null }, idle)
  const soon = {
    amountFen: 5_000_000,
    disbursedOn: inDays(-200),
    repay: null,
    maturesOn: inDays(20),
    creditUntil: null,
  }
  await say(owner, 'dealing.add', { ...idle, version: 1, id: 'dea_idle', ...soon }, idle)
  await say(owner, 'lifecycle.winBack', idle, idle)
  await say(owner, 'letGo.ask', idle, idle)
  await say('o-lead', 'letGo.decide', { ...idle, isApproved: false }, idle)
  await say(owner, 'letGo.takeBack', idle, idle)
  await say(owner, 'letGo.ask', idle, idle)
  await say(
    owner,
    'customer.create',
    { id: 'cus_gone', kind: 'person', birthday: null },
    { customerId: 'cus_gone' },
  )
  await say(owner, 'customer.archive', { id: 'cus_gone', version: 1 }, { customerId: 'cus_gone' })
  branch.setNow(new Date(MONDAY.getTime() + 30 * 60_000))
  await say(
    owner,
    'followUp.undo',
    { id: 'fol_bare', version: target().version },
    { ...subject, isTried: true },
  )
}

import { IMPORT_FIELDS } from '@/contract/intake'
import { type Branch, insert, MONDAY, SECRETS } from './branch'
import { campaignLineOf, campaignOf } from './campaigns'
import type { Subject } from './canaries'
import { type Book, openBook, PEOPLE } from './canary-caller'
import { answerCards } from './canary-cards'
import { changeCustomer, writeCustomer, writeFirm } from './canary-customers'
import { writeHandovers, writeStale } from './canary-handovers'
import { inDays } from './customers'
import { alarmOf } from './declines'
import { csv } from './imports'
import { accept, tick } from './reminders'

const NOBODY: Subject = { customerId: null }

/** Products, and whom something is offered to: of the officer's list everything else is chosen. */
const writeOffers = async ({ say, branch }: Pick<Book, 'say' | 'branch'>): Promise<void> => {
  const all = { kinds: [], grades: [], tags: [], facts: [] }
  const picked = { kinds: [], grades: [], facts: [{ key: 'industry' }] }
  const terms = { validFrom: inDays(0), annualRate: 395 }
  const text = { kind: 'product', occasion: null, validUntil: inDays(60) }
  const save = (id: string, forWhom: object) =>
    say(
      'o-compliance',
      'text.save',
      { id, ...text, product: { ...terms, forWhom } },
      { ...NOBODY, without: ['version'] },
    )
  await save('txt_product', all)
  await say('o-admin', 'text.approve', { id: 'txt_product', version: 1 }, NOBODY)
  await save('txt_picked', picked)
  const ask = { textId: 'txt_offer', channel: 'W' }
  await say('o-officer', 'offer.who', { ...ask, forWhom: all }, NOBODY)
  const list = { massPercent: 0, endsOn: inDays(20) }
  await say('o-officer', 'campaign.make', { id: 'cmp_9', ...ask, ...list, forWhom: all }, NOBODY)
  const tried = { ...NOBODY, isTried: true }
  await say('o-officer', 'offer.who', { ...ask, forWhom: picked }, tried)
  await say('o-officer', 'campaign.make', { id: 'cmp_8', ...ask, ...list, forWhom: picked }, tried)
  insert(branch, 'campaigns', [campaignOf('stf_officer')])
  insert(branch, 'campaignLines', [campaignLineOf('stf_officer')])
}

/** What others than the officer write. */
const writeTeam = async ({ say, branch }: Book): Promise<void> => {
  const it = { customerId: 'cus_it' }
  const complaint = (id: string) =>
    branch.docs<{ version: number }>('complaints', { _id: id })[0]?.version ?? 0
  await say('o-lead', 'complaint.extend', { id: 'cpl_it', version: complaint('cpl_it'), to: inDays(20) }, it)
  for (const id of ['cpl_it', 'cpl_told'])
    await say('o-lead', 'complaint.answer', { id, version: complaint(id) }, it)
  await say('o-admin', 'erasure.decide', { id: 'cpl_far3', isApproved: false }, { customerId: 'cus_far' })
  await say('o-lead', 'reading.open', it, it)
  const text = { kind: 'greeting', occasion: null, validUntil: inDays(30) }
  await say('o-compliance', 'text.save', { id: 'txt_ok', ...text }, { ...NOBODY, without: ['version'] })
  await say('o-admin', 'text.approve', { id: 'txt_ok', version: 1 }, NOBODY)
  await say(
    'o-compliance',
    'text.save',
    { id: 'txt_it', ...text, kind: 'news' },
    { ...NOBODY, without: ['version'] },
  )
  const offer = { ...text, kind: 'news' }
  await say('o-compliance', 'text.save', { id: 'txt_offer', ...offer }, { ...NOBODY, without: ['version'] })
  await say('o-admin', 'text.approve', { id: 'txt_offer', version: 1 }, NOBODY)
  await writeOffers({ say, branch })
  const kin = { customerId: 'cus_kin' }
  await say('o-officer', 'text.copy', { id: 'txt_offer', channel: 'W', ...kin }, kin)
  await say('o-admin', 'team.create', { id: 'tea_9' }, NOBODY)
  await say('o-admin', 'team.create', { id: 'tea_8' }, NOBODY)
  await say('o-admin', 'team.rename', { id: 'tea_8' }, NOBODY)
  const code = SECRETS.GENJIN_BOOTSTRAP_CODE
  await say('o-founder', 'staff.bootstrap', { code }, NOBODY)
  await say('o-stranger', 'staff.bootstrap', { code: 'not the code' }, { ...NOBODY, isTried: true })
  const { token } = (await say('o-lead', 'staff.invite', { role: 'officer', teamId: 'tea_1' }, NOBODY)) as {
    token: string
  }
  const joined = (await say('o-joiner', 'staff.join', { token }, NOBODY)) as { id: string }
  await say('o-lead', 'staff.leave', { staffId: joined.id }, NOBODY)
  const card = { branchPhone: '14400010001', bankLine: '14400010002', regulatorLine: '12378', days: 30 }
  const checks = { useCheckDays: 15, otherCheckMonths: 3, checkMonths: [{ months: 6 }] }
  await say('o-admin', 'settings.set', { changes: { card, loans: checks, units: {} } }, NOBODY)
  const business = { customers: 1, amountFen: 1, products: [{ customers: 1, amountFen: 1 }] }
  await say('o-officer', 'plan.business', { on: inDays(0), business }, NOBODY)
  const asked = { ...NOBODY, isTried: true }
  await say('o-officer', 'customer.search', {}, asked)
  await say('o-officer', 'customer.list', { filter: {} }, asked)
  await say('o-counter', 'counter.find', { digits: '0001' }, asked)
  await say('o-counter', 'counter.find', {}, asked)
}

const TITLES: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '手机',
  customerNo: '客户号',
  product: '贷款品种',
  tags: '标签',
  note: '备注',
  'fact.business': '主营',
}
/** Columns of an import that hold no text of their own: days, amounts, choices. */
const CHOSEN = ['kind', 'demand', 'amount', 'expectedOn', 'importance', 'preferredChannel', 'lastContactOn']

/** A list of one customer that is imported, and one that is only looked at. */
const importLists = async ({ say, mark, branch }: Book): Promise<{ fileId: string; importId: string }> => {
  const columns = [...IMPORT_FIELDS.filter(field => !CHOSEN.includes(field)), 'fact.business']
  for (const field of columns)
    if (TITLES[field] === undefined) throw new Error(`import ${field} has no column`)
  const preview = async (): Promise<{ fileId: string; importId: string }> => {
    const cells = columns.map(field =>
      mark(`import ${field}`, field === 'phone' ? 'phone' : field === 'customerNo' ? 'code' : 'words', {
        customerId: 'imported',
      }),
    )
    const table = csv(`${columns.map(field => TITLES[field]).join()}\n${cells.join()}\n`)
    const fileId = await branch.upload('o-officer', '名单.csv', table)
    const made = (await say('o-officer', 'import.preview', { fileId }, NOBODY)) as {
      importId: string
      ready: number
    }
    if (made.ready !== 1) throw new Error('the row of the import is not ready')
    return { fileId, importId: made.importId }
  }
  const { importId } = await preview()
  await say('o-officer', 'import.commit', { importId, cursor: 0 }, NOBODY)
  return preview()
}

/** The bank's monthly file for one customer, written; and one that is only looked at. */
const ledgerFiles = async ({
  say,
  mark,
  branch,
}: Book): Promise<{ ledgerFileId: string; ledgerId: string }> => {
  const [it] = branch.docs<{ customerNo: string }>('customers', { _id: 'cus_it' })
  const subject = { customerId: 'cus_it' }
  const preview = async (): Promise<{ ledgerFileId: string; ledgerId: string }> => {
    const row = `${it?.customerNo},2026-10,手续费,5,${mark('ledger product', 'words', subject)},${mark('ledger ref', 'code', subject)}`
    const table = csv(`客户号,月份,业务类型,金额,产品,流水号\n${row}\n`)
    const fileId = await branch.upload('o-officer', '流水.csv', table)
    const made = (await say('o-officer', 'ledger.preview', { fileId }, NOBODY)) as {
      importId: string
      ready: number
    }
    if (made.ready !== 1) throw new Error('the row of the ledger is not ready')
    return { ledgerFileId: fileId, ledgerId: made.importId }
  }
  const { ledgerId } = await preview()
  await say('o-officer', 'ledger.commit', { importId: ledgerId, cursor: 0 }, NOBODY)
  const lower = { customerId: 'cus_it', quarter: '2026Q4', decision: 'lower' }
  await say('o-officer', 'valueReview.decide', lower, subject)
  await say('o-lead', 'valueReview.answer', { id: 'cus_it.2026Q4', isApproved: false }, subject)
  await say('o-officer', 'filter.save', { id: 'fil_it', filter: { isKey: true } }, NOBODY)
  const like = { kinds: [], grades: [], facts: [{ key: 'industry' }] }
  await say('o-officer', 'circle.save', { id: 'cir_it', like }, NOBODY)
  await say('o-officer', 'circle.put', { id: 'cir_it', customerIds: ['cus_it'], isIn: true }, NOBODY)
  const steps = [{ id: 'stp_it', by: inDays(7), isDone: false }]
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { 'journal.isKey': true } } as never, false)
  await say('o-officer', 'keyPlan.save', { customerId: 'cus_it', version: 0, steps }, subject)
  insert(branch, 'declines', [alarmOf('cus_it', 'stf_officer')])
  await say('o-officer', 'decline.answer', { id: 'cus_it.2026-10', outcome: 'kept' }, subject)
  const kin = { customerId: 'cus_kin' }
  await say('o-officer', 'valueReview.decide', { ...lower, ...kin }, kin)
  return preview()
}

/** A branch in which every text field that somebody may write holds a mark of its own, after a day of nudges. */
export const plantCanaries = async (branch: Branch) => {
  const book = openBook(branch)
  branch.openApi.outbox.clear()
  await writeStale(book)
  for (const person of PEOPLE) await writeCustomer(book, person)
  await changeCustomer(book)
  await writeFirm(book)
  for (const person of PEOPLE) await answerCards(book, person)
  await writeTeam(book)
  await writeHandovers(book)
  const files = { ...(await importLists(book)), ...(await ledgerFiles(book)) }
  for (const who of ['officer', 'farOfficer', 'lead', 'farLead'] as const) await accept(branch, who, 15)
  for (const who of ['lead', 'farLead', 'admin'] as const) await accept(branch, who, 10, 'alert')
  for (let minutes = 60; minutes <= 8 * 60; minutes += 30) {
    branch.setNow(new Date(MONDAY.getTime() + minutes * 60_000))
    await tick(branch)
  }
  return { marks: book.marks, tokens: book.tokens, said: book.said, ...files }
}

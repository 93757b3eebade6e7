import { type Day, dayOf, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { CLOSING_LABEL, PURPOSE_LABEL } from '@/domain/labels'
import { ROLE_LABEL } from '@/features/access/role-label'
import type { Output } from '@/lib/cloud'
import { AUDIT_LABEL } from './audit-label'

export type AuditRow = Output<'team', 'audit.list'>['rows'][number]

type Words = Readonly<Record<string, string>>

/** What the fields of an entry are called; ids stay ids. */
const FIELD: Words = {
  purpose: '为了',
  askedDespite: '客户要求，虽然',
  hearerId: '说给谁',
  matter: '谈什么',
  door: '凭什么',
  relationId: '关系',
  ownerId: '客户经理',
  handoverId: '交接',
  fromId: '从谁',
  toId: '给谁',
  awayFrom: '从哪天',
  awayTo: '到哪天',
  deputyId: '谁代看',
  fields: '改了什么',
  fact: '哪一项',
  otherId: '另一位',
  role: '角色',
  teamId: '团队',
  fromRole: '原来的角色',
  toRole: '现在的角色',
  fromTeam: '原来的团队',
  toTeam: '现在的团队',
  kind: '改成',
  from: '原来的工号',
  to: '现在的工号',
  how: '当时怎么确认的',
  needId: '哪个需求',
  closing: '结果',
  dealingId: '哪笔贷款',
  personId: '哪位联系人',
  lookId: '查看编号',
  textId: '哪段文案',
  campaignId: '哪份活动名单',
  rows: '多少行',
  units: '总行和分行',
  conduct: '联系时间',
  floorDays: '最久多少天联系',
  usualDays: '每一步几天',
  factDays: '资料多久确认',
  declineDays: '多久算衰退（天）',
  loans: '贷后检查',
  card: '卡片',
  complaintDays: '投诉期限（天）',
  keepYears: '记录保存（年）',
  keyFromFen: '重点门槛（分）',
  fenPerHour: '每小时成本（分）',
}

/** What their codes mean. */
const CODE: Readonly<Record<string, Words>> = {
  purpose: PURPOSE_LABEL,
  askedDespite: {
    noMarketing: '不接受营销',
    noProfiling: '不接受按个人情况推荐',
    gradeE: 'E 级不营销',
    refusesContact: '不愿被联系',
    refusedChannel: '不愿用这种方式',
    noCommonHours: '没有合适的时间',
    night: '夜里',
    attemptsToday: '当天联系过多次',
    attemptsThisWeek: '当周联系过多次',
    restDay: '休息日',
    hours: '不在可联系的时间',
  },
  matter: { affairs: '资金和往来', contract: '一笔合同', callBack: '回电话' },
  door: { self: '本人', consent: '本人同意', party: '合同一方', backup: '备用联系人' },
  fields: {
    name: '姓名',
    phone: '电话',
    customerNo: '客户号',
    tags: '标签',
    facts: '情况',
    note: '备注',
    birthday: '生日',
    prefersWriting: '只用文字联系',
    refusesContact: '不愿被联系',
    contactWishes: '联系要求',
    importance: '重点客户',
    coOwnerId: '协办',
    product: '产品',
    amountFen: '金额',
    demand: '需求状态',
    expectedOn: '预计日',
    stage: '环节',
    waitingFor: '等谁',
    disbursedOn: '放款日',
    repay: '还款方式',
    maturesOn: '到期日',
    creditUntil: '授信到期日',
    isInArrears: '有没有逾期还款',
  },
  fact: { own: '自己加的一项', ...Object.fromEntries(FACT_CATALOGUE.map(({ key, label }) => [key, label])) },
  closing: CLOSING_LABEL,
  how: { officer: '客户经理确认', phone: '微信手机号核对一致' },
  role: ROLE_LABEL,
  fromRole: ROLE_LABEL,
  toRole: ROLE_LABEL,
  kind: { work: '上班', rest: '休息' },
}

/** What was done, in words; a code that this version does not know yet stands for itself. */
export const actWords = (what: string): string => (AUDIT_LABEL as Words)[what] ?? what

/** About whom or what: a colleague's name, else the id; 柜面 who found nobody looked at nobody. */
export const subjectWords = ({
  subjectName,
  subjectId,
}: Pick<AuditRow, 'subjectName' | 'subjectId'>): string =>
  subjectName ?? (subjectId === 'nobody' ? '没有查到人' : subjectId)

const momentWords = (at: number, today: Day): string => `${dayWords(dayOf(at), today)} ${timeOf(at)}`

/** An invitation's id is a print of its code that nobody can read; the rest of an entry stands whole. */
const LONGEST_ID = 24
const shortWords = (words: string): string =>
  words.length > LONGEST_ID ? `${words.slice(0, LONGEST_ID / 2)}…` : words

/** The second line of a row: 王丽华 · 今天 09:30 · cus_01705 · 帮同事推进; who did it to oneself stands once. */
export const auditNote = (row: AuditRow, today: Day): string =>
  [
    row.byName || row.byId,
    momentWords(row.at, today),
    row.subjectId === row.byId ? '' : shortWords(subjectWords(row)),
    row.reason,
  ]
    .filter(Boolean)
    .join(' · ')

/** A code in words, several of them one by one; an id stays as it is. */
const codeWords = (name: string, code: string): string => {
  const words = CODE[name]
  return words === undefined
    ? code
    : code
        .split(' ')
        .map(one => words[one] ?? one)
        .join('、')
}

/** An entry line by line, for its own sheet. */
export const auditFacts = (row: AuditRow, today: Day): [string, string][] => [
  ['谁', row.byName === '' ? row.byId : `${row.byName}（${row.byId}）`],
  ['时间', momentWords(row.at, today)],
  ['对谁', row.subjectName === null ? subjectWords(row) : `${row.subjectName}（${row.subjectId}）`],
  ...(row.reason === null ? [] : [['原因', row.reason] as [string, string]]),
  ...Object.entries(row.how).map(([name, code]): [string, string] => [
    FIELD[name] ?? name,
    codeWords(name, code),
  ]),
  ['记录编号', row.id],
  ['封存', row.isSealed ? '已封存，改动会被查出' : '还没有，整点后封存'],
]

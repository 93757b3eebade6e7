import type { Reply } from '@/contract'
import { CONTRACTS, functionOf } from '../../devtools/testing/branch'
import { kindOf, NO_CONTENT } from '../../devtools/testing/canaries'
import { plantCanaries } from '../../devtools/testing/canary-book'
import {
  ALLOWED,
  type Call,
  type Caller,
  leaksOf,
  rulesUsed,
  strays,
} from '../../devtools/testing/canary-rules'
import { ownBranch } from '../../devtools/testing/own-branch'
import { type Colleague, openidOf, STAFF_ROLES } from '../../devtools/testing/people'
import { textPaths } from '../../devtools/testing/text-fields'
import { type Case, TABLE } from '../../devtools/testing/who-may-table'

const branch = ownBranch()
type Planted = Awaited<ReturnType<typeof plantCanaries>>
let planted: Planted
/** What stands at the end of the planted day, to begin each call from. */
let standing: [name: string, docs: string][]

const PATIENCE_MS = 600_000
beforeAll(async () => {
  planted = await plantCanaries(branch)
  standing = Object.entries(branch.everything()).map(([name, docs]) => [name, JSON.stringify(docs)])
}, PATIENCE_MS)

/** Puts back what a call has changed. */
const restore = (): void => {
  for (const [name, text] of standing) {
    if (JSON.stringify(branch.docs(name)) === text) continue
    branch.engine.clear(name)
    branch.engine.insertMany(name, JSON.parse(text))
  }
}

const OPERATIONS = Object.values(CONTRACTS).flatMap(contract => Object.entries(contract))
const OWNS: Partial<Record<Colleague, string[]>> = {
  officer: ['cus_it', 'cus_kin', 'cus_idle', 'cus_gone', 'cus_firm', 'cus_stale', 'imported'],
  farOfficer: ['cus_far'],
}
const cardsOf = (suffix: string): string[] =>
  [...planted.tokens.keys()].filter(id => new RegExp(`^crd_${suffix}([a-z]|$)`).test(id))

const callers = (): Caller[] => {
  const colleagues = (Object.keys(STAFF_ROLES) as Colleague[]).map((name): Caller => {
    const [role, teamId] = STAFF_ROLES[name]
    const owns = OWNS[name] ?? []
    const now = name === 'leaver' ? 'left' : role
    return { name, openid: openidOf(name), role: now, teamId, owns, isCustomer: null, opened: [] }
  })
  const outside = { role: 'nobody', teamId: null, owns: [] } as const
  const customer = (name: string, suffix: string, isConfirmed: boolean): Caller => ({
    ...outside,
    name,
    openid: `o-${name}`,
    isCustomer: isConfirmed ? `cus_${suffix}` : null,
    opened: cardsOf(suffix),
  })
  const nobody = (name: string): Caller => ({
    ...outside,
    name,
    openid: `o-${name}`,
    isCustomer: null,
    opened: [],
  })
  return [
    ...colleagues,
    customer('customer', 'it', true),
    customer('farCustomer', 'far', true),
    customer('proposed', 'kin', false),
    nobody('stranger'),
  ]
}

type Asked = Pick<Call, 'about' | 'cardId'> & { readonly input: Record<string, unknown> }

const versionOf = (collection: string, id: unknown): number | undefined =>
  branch.docs<{ version?: number }>(collection, { _id: id })[0]?.version
const HELD = { mee: 'meetings', cpl: 'complaints', txt: 'texts', cus: 'customers' } as const

/** The version that stands, of whatever an input names. */
const current = (input: Record<string, unknown>): Record<string, unknown> => {
  if (!('version' in input)) return input
  const collection = HELD[String(input.id).slice(0, 3) as keyof typeof HELD]
  const version = versionOf(collection ?? 'customers', collection ? input.id : input.customerId)
  return { ...input, version: version ?? input.version }
}

const caseOf = (suffix: string): Case => ({
  branch,
  who: 'officer',
  customerId: `cus_${suffix}`,
  version: versionOf('customers', `cus_${suffix}`) ?? 1,
  entryId: `fol_${suffix}`,
  fileId: planted.fileId,
  importId: planted.importId,
  ledgerFileId: planted.ledgerFileId,
  ledgerId: planted.ledgerId,
  reminderId: `rem_${suffix}`,
  // Named by card and WeChat, not by a phone.
  referralId: branch.docs('referrals', { referrerId: `cus_${suffix}` })[0]?._id ?? 'ref_none',
})

/** The cards whose tokens an operation is tried with: the one made for it, of each customer; to open, every one. */
const FOR: Readonly<Record<string, string>> = {
  'card.tick': '',
  'card.pick': 'appointment',
  'card.fillNeeds': 'needs',
  'card.answer': 'confirm',
  'card.rate': 'rating',
  'card.want': 'product',
  'card.refer': 'referral',
}
const cardsFor = (op: string): string[] =>
  op === 'card.open'
    ? cardsOf('it')
    : ['it', 'kin', 'far'].map(suffix => `crd_${suffix}${FOR[op] ?? 'service'}`)

const cardAsks = (op: string): Asked[] => {
  const input = TABLE[op]?.input(caseOf('it')) as Record<string, unknown>
  const tokens = cardsFor(op).map(cardId => ({ cardId, token: planted.tokens.get(cardId) }))
  return [{ cardId: null, token: input.token }, ...tokens].map(({ cardId, token }) => ({
    input: { ...input, token },
    about: null,
    cardId,
  }))
}

/** What is asked by one operation of the book: of each customer, where it names one. */
const bookAsks = (op: string): Asked[] => {
  const row = TABLE[op]
  if (row === undefined) throw new Error(`${op} has no row in the table of who may what`)
  return ['it', 'kin', 'far'].flatMap((suffix): Asked[] => {
    // The table names what belongs to the first customer; whatever hangs on another is named alike.
    const text = JSON.stringify(row.input(caseOf(suffix)))
    const named = text.replace(/"(mee|cpl|rel|crd|dec|rem)_it"/g, `"$1_${suffix}"`)
    if (suffix !== 'it' && named === JSON.stringify(row.input(caseOf('it')))) return []
    const isAbout = row.about === 'customer' || text.includes(`"cus_${suffix}"`)
    const input = current(JSON.parse(named))
    // Some rows name a customer of their own.
    const about = (input.customerId as string | undefined) ?? (isAbout ? `cus_${suffix}` : null)
    return [{ input, about, cardId: null }]
  })
}

const AT_CARDS = ['customer', 'farCustomer', 'proposed', 'stranger', 'officer', 'officer2', 'lead']
/** Of somebody else’s customers the neighbours ask, and who might. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  cus_kin: ['officer', 'officer2', 'lead', 'customer'],
  cus_far: ['officer', 'farOfficer', 'lead', 'farLead', 'admin'],
}
const asksOf = (op: string): { asked: Asked; who: Caller[] }[] => {
  const all = callers()
  if (functionOf(op) === 'card')
    return cardAsks(op).map(asked => ({ asked, who: all.filter(({ name }) => AT_CARDS.includes(name)) }))
  const inside = all.filter(({ name }) => !['deputy', 'farCustomer', 'proposed'].includes(name))
  return bookAsks(op).map(asked => {
    const near = NEAR[asked.about ?? '']
    return { asked, who: near ? inside.filter(({ name }) => near.includes(name)) : inside }
  })
}

/** Called by everybody and never with success: it needs a bank without an admin. */
const NOT_REACHED = /^staff\.bootstrap$/

const callerNamed = (name: string): Caller => {
  const caller = callers().find(one => one.name === name)
  if (caller === undefined) throw new Error(`nobody is called ${name}`)
  return caller
}
/** What an answer would leak that held one field more. */
const leaksWith = (more: object, who: string, op: string, at: Partial<Call> = {}): string[] =>
  leaksOf(
    planted.marks,
    { op, caller: callerNamed(who), about: null, cardId: null, ...at },
    { ok: true, data: more },
  )
const markOf = (place: string, customerId = 'cus_it'): string =>
  planted.marks.find(mark => mark.place === place && mark.customerId === customerId)?.text ?? 'no such mark'

test('one field more is found: on a business card, to a colleague, across the wall, to the officer complained of, in a title', () => {
  const name = markOf('customer.create name')
  const leaks = [
    leaksWith({ face: 'business', customer: `欧阳${name}` }, 'stranger', 'card.open', { cardId: 'crd_it' }),
    leaksWith({ note: markOf('customer.create note') }, 'officer2', 'customer.get', { about: 'cus_it' }),
    leaksWith({ otherNeed: markOf('need.add product') }, 'officer', 'customer.get', { about: 'cus_kin' }),
    leaksWith({ given: markOf('card.rate words') }, 'officer', 'card.list', { about: 'cus_it' }),
    leaksWith({ why: markOf('card.complain text') }, 'officer', 'complaint.list'),
    leaksWith({ title: `李敏 给欧阳${name}的服务卡` }, 'officer', 'card.make', { about: 'cus_it' }),
    leaksWith({ phone: markOf('customer.create phone') }, 'officer', 'customer.get', { about: 'cus_it' }),
    leaksWith({ friend: markOf('card.refer name') }, 'customer', 'card.open', { cardId: 'crd_itreferral' }),
    leaksWith({ asked: markOf('card.make asked<confirm>.points[]') }, 'customer', 'card.open', {
      cardId: 'crd_it',
    }),
    leaksWith({ note: markOf('followUp.log note') }, 'customer', 'rights.see'),
  ]
  expect(leaks.map(found => found.length)).toEqual(leaks.map(() => 1))
  expect(leaksWith({ ok: 'nothing of anybody' }, 'stranger', 'card.open')).toEqual([])
  expect(strays(planted.marks, 'message', `{"thing1":"欧阳客户 ${name}"}`)).toHaveLength(1)
})

test('every text field of every operation that writes holds a mark, and somebody has said who may see it', () => {
  const marked = new Set(planted.marks.map(({ place }) => place))
  const missing = OPERATIONS.flatMap(([op, { input }]) =>
    textPaths(input)
      .filter(path => !NO_CONTENT.includes(path))
      .map(path => `${op} ${path}`)
      .filter(place => !marked.has(place)),
  )
  expect(missing).toEqual([])
  for (const { place } of planted.marks) expect([place, kindOf(place)]).toEqual([place, expect.any(String)])
})

test('the marks stand in the book: at least one of each field is stored, but for numbers, which are sealed, and questions', () => {
  const stored = standing.map(([, docs]) => docs).join('\n')
  const places = new Set(
    planted.marks.filter(({ kind }) => !/phone|^query$/i.test(kind)).map(({ place }) => place),
  )
  const lost = [...places].filter(
    place => !planted.marks.some(mark => mark.place === place && stored.includes(mark.text)),
  )
  expect(lost).toEqual([])
})

test('what those were answered who wrote it all holds nothing that is not for them', () => {
  const joiner: Caller = { ...callerNamed('officer2'), name: 'joiner', openid: 'o-joiner' }
  const friend: Caller = { ...callerNamed('stranger'), name: 'friend', openid: 'o-friend' }
  const founder: Caller = { ...callerNamed('admin'), name: 'founder', openid: 'o-founder' }
  const known = [...callers(), joiner, founder, friend]
  const leaks = planted.said.flatMap(({ op, openid, customerId, cardId = null, reply }) => {
    const caller = known.find(one => one.openid === openid)
    if (caller === undefined) throw new Error(`nobody is ${openid}`)
    return leaksOf(planted.marks, { op, caller, about: customerId, cardId }, reply)
  })
  expect(leaks).toEqual([])
  expect(planted.said.filter(({ reply }) => reply.ok).length).toBeGreaterThan(100)
})

test('no number is stored in plain, whoever left it, nor its last four digits', () => {
  const numbers = planted.marks.filter(({ kind }) => /phone/i.test(kind))
  expect(numbers.length).toBeGreaterThan(10)
  const stored = standing.map(([, docs]) => docs).join('\n')
  expect(strays(numbers, 'stored', stored)).toEqual([])
  expect(numbers.filter(({ text }) => stored.includes(`"${text.slice(-4)}"`))).toEqual([])
})

test('R113 no message, no log line and no trace of a failed call holds a mark, after a day of nudges to everybody', async () => {
  const messages = branch.openApi.outbox.messages()
  expect(new Set(messages.map(({ openid }) => openid)).size).toBeGreaterThanOrEqual(3)
  expect(strays(planted.marks, 'message', JSON.stringify(messages))).toEqual([])
  await new Promise(done => setTimeout(done, 300))
  expect(strays(planted.marks, 'log', branch.logged.join('\n'))).toEqual([])
})

test(
  'R64, R82, R92, R113 whoever calls whatever: no reply, refusal, title or path holds a mark that is not for them',
  async () => {
    const leaks = new Set<string>()
    const used = new Set<object>()
    const succeeded = new Set(planted.said.filter(({ reply }) => reply.ok).map(({ op }) => op))
    for (const [op] of OPERATIONS) {
      for (const { asked, who } of asksOf(op)) {
        for (const caller of who) {
          branch.engine.clear('locks')
          const call: Call = { op, caller, about: asked.about, cardId: asked.cardId }
          const reply = (await branch.call(functionOf(op), { op, input: asked.input }, caller)) as Reply
          for (const leak of leaksOf(planted.marks, call, reply)) leaks.add(leak)
          for (const rule of rulesUsed(planted.marks, call, reply)) used.add(rule)
          if (!reply.ok) continue
          succeeded.add(op)
          restore()
        }
      }
    }
    expect([...leaks].sort()).toEqual([])
    // An allowance that nothing needs is one too many, and a rule that no call has tried proves nothing.
    expect(ALLOWED.filter(rule => !used.has(rule)).map(({ because }) => because)).toEqual([])
    const missed = OPERATIONS.map(([op]) => op).filter(op => !succeeded.has(op) && !NOT_REACHED.test(op))
    expect(missed).toEqual([])
    await new Promise(done => setTimeout(done, 300))
    expect(strays(planted.marks, 'log', branch.logged.join('\n'))).toEqual([])
  },
  PATIENCE_MS,
)

import { addDays, type Day, day, daysBetween } from '@/domain/day'
import { assignAccounts } from './assignment'
import { type Berka, type BerkaClient, type BerkaLoan, rawBerka } from './berka'
import { type ClientOfBook, demoCustomer } from './customer'
import { inventFirm } from './firm-names'
import { inventName } from './names'
import { chance } from './prng'
import type { DemoBook } from './record'
import { demoStaff, LEAVER_ID, LEFT_DAYS_AGO, RECEIVER_ID, TEAMS } from './staff'

export type { DemoBook, DemoCustomer, DemoDealing, DemoFollowUp, DemoNeed } from './record'

/** The day of the file that becomes today: loans from here on are still to come. */
export const NEW_YEAR = day('1998-01-01')
const BRANCH = { id: 'br_qinghe', name: '清河支行' }
/** Of those who alone use their account, so that 6 % of the book are shops and firms. */
const FIRM_SHARE = 0.09
const LEAVER_CUSTOMERS = 30

type Account = {
  readonly users: number
  readonly loan: BerkaLoan | null
  surname: string | null
  former: boolean
}

const accountsOf = (berka: Berka): Map<number, Account> => {
  const loans = new Map(berka.loans.map(loan => [loan.account, loan]))
  const users = new Map<number, number>()
  for (const disp of berka.disps) users.set(disp.account, (users.get(disp.account) ?? 0) + 1)
  return new Map(
    [...users].map(([id, n]) => [
      id,
      { users: n, loan: loans.get(id) ?? null, surname: null, former: false },
    ]),
  )
}

/** The Berka book as a branch in China on `today`: the same arguments give the same book, byte by byte. */
export const buildDemoBook = (today: Day, seed = 1): DemoBook => {
  const berka = rawBerka()
  const days = daysBetween(NEW_YEAR, today)
  const shift = (on: Day): Day => addDays(on, days)
  const clients = new Map(berka.clients.map(client => [client.id, client]))
  const accounts = accountsOf(berka)
  const officerOf = assignAccounts(berka, NEW_YEAR, seed)
  const names = new Set<string>()
  const leftOn = addDays(today, -LEFT_DAYS_AGO)
  let handedOver = 0

  const nameOf = (
    client: BerkaClient,
    account: Account,
    isOwner: boolean,
  ): Pick<ClientOfBook, 'name' | 'kind'> => {
    const c = chance(seed, 'name', client.id)
    const birthYear = Number(shift(client.bornOn).slice(0, 4))
    if (account.users === 1 && isOwner && birthYear < Number(today.slice(0, 4)) - 20 && c.is(FIRM_SHARE)) {
      return { name: inventFirm(c, names), kind: 'firm' }
    }
    const shared = account.surname !== null && c.is(0.45) ? account.surname : null
    const { surname, name } = inventName(c, { birthYear, gender: client.gender, surname: shared }, names)
    account.surname ??= surname
    return { name, kind: 'person' }
  }

  const customers = berka.disps.map(disp => {
    const client = clients.get(disp.client)
    const account = accounts.get(disp.account)
    const openedOn = berka.accounts.get(disp.account)
    if (!client || !account || !openedOn) throw new RangeError(`client ${disp.client} has no account`)
    const officerId = `stf_officer${String((officerOf.get(disp.account) ?? 0) + 1).padStart(2, '0')}`
    if (officerId === RECEIVER_ID && handedOver < LEAVER_CUSTOMERS && disp.isOwner) {
      account.former = true
      handedOver += account.users
    }
    return demoCustomer({
      client,
      ...nameOf(client, account, disp.isOwner),
      officerId,
      former: account.former ? { id: LEAVER_ID, leftOn } : null,
      householdId: account.users > 1 ? `hou_${String(disp.account).padStart(5, '0')}` : null,
      openedOn: shift(openedOn),
      loan: disp.isOwner ? account.loan : null,
      shift,
      today,
      seed,
    })
  })
  customers.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { branch: BRANCH, teams: TEAMS, staff: demoStaff(today), customers }
}

import { readFileSync } from 'node:fs'
import { rawBerka } from './berka'

const lines = (file: string): string[] =>
  readFileSync(`devtools/demo/data/${file}`, 'utf8').trim().split(/\r?\n/).slice(1)

test('every row of the shipped tables is parsed', () => {
  const berka = rawBerka()
  expect(berka.clients).toHaveLength(lines('clients.csv').length)
  expect([berka.clients.length, berka.disps.length, berka.accounts.size, berka.loans.length]).toEqual([
    5369, 5369, 4500, 682,
  ])
})

test('a month above 50 is a woman: 706213 was born on 1970-12-13', () => {
  const [first, second] = rawBerka().clients
  expect(first).toEqual({ id: 1, gender: 'f', bornOn: '1970-12-13', district: 18 })
  expect(second).toEqual({ id: 2, gender: 'm', bornOn: '1945-02-04', district: 1 })
})

test('the first loan of the file is 96,396 over 12 months, granted 1993-07-05', () => {
  expect(rawBerka().loans[0]).toEqual({
    id: 5314,
    account: 1787,
    on: '1993-07-05',
    amount: 96_396,
    months: 12,
    payment: 8033,
    status: 'B',
  })
})

test('every account has exactly one owner, and 869 a second user', () => {
  const { disps } = rawBerka()
  expect(new Set(disps.filter(d => d.isOwner).map(d => d.account)).size).toBe(4500)
  expect(disps.filter(d => !d.isOwner)).toHaveLength(869)
})

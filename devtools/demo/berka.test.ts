import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { rawBerka } from './berka'

const FOLDER = 'devtools/demo/data'
const lines = (file: string): string[] =>
  readFileSync(`${FOLDER}/${file}`, 'latin1').trim().split(/\r?\n/).slice(1)
const sha256 = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(`${FOLDER}/${file}`))
    .digest('hex')

/** Of the files as the bank's book was handed to us, taken by sha256sum. */
const PUBLISHED = {
  'account.asc': '58d7f50abd72e9b1a5568346f74bb54cd71224ee1db9f09a27d7cac563f38cc6',
  'client.asc': 'e435c6b92d246f4f0dfd5e2827469d745c06238714c32b3ffb415eebe794e1a7',
  'disp.asc': 'ebd801f77b6d322e8ebc08e52f188e7c8fca539325f85f57f8c73434da9d32d8',
  'loan.asc': '68535f609a254aa7a3f03dd8e27dcb822b532df12a0d6046f0666b8dc0b8ae8e',
  'order.asc': '035930fa6acd2ca42a935e654b21e1bb260248f49b6dc6e7de6351b7c4d56d02',
}

test('the files are the published ones, byte for byte, and PROVENANCE.md names each with its sum', () => {
  const files = readdirSync(FOLDER).filter(name => name !== 'PROVENANCE.md')
  expect(Object.fromEntries(files.map(file => [file, sha256(file)]))).toEqual(PUBLISHED)
  const provenance = readFileSync(`${FOLDER}/PROVENANCE.md`, 'utf8')
  for (const [file, sum] of Object.entries(PUBLISHED)) expect(provenance).toContain(`${sum}  ${file}`)
})

test.each([
  ['client.asc', 5369, () => rawBerka().clients.length],
  ['disp.asc', 5369, () => rawBerka().disps.length],
  ['account.asc', 4500, () => rawBerka().accounts.size],
  ['loan.asc', 682, () => rawBerka().loans.length],
  ['order.asc', 6471, () => rawBerka().orders.length],
])('every row of %s is parsed: %i', (file, rows, parsed) => {
  expect([lines(file).length, parsed()]).toEqual([rows, rows])
})

test('a standing order keeps its purpose, and a blank one is none', () => {
  const [first, second] = rawBerka().orders
  expect([first, second]).toEqual([
    { id: 29401, account: 1, amount: 2452, purpose: 'SIPO' },
    { id: 29402, account: 2, amount: 3372.7, purpose: 'UVER' },
  ])
  expect(rawBerka().orders.filter(({ purpose }) => purpose === '')).toHaveLength(1379)
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

import { customerDoc, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const careAt = async (time: string) => {
  branch.setNow(new Date(`${time}:00+08:00`))
  return (await branch.get('officer', 'care.line', {})).line
}
const birthday = (month: number, day: number) => ({ calendar: 'solar', month, day }) as const

test('R71 Today says who has a birthday and which festival comes; nothing when there is nothing to say', async () => {
  expect(await careAt('2026-11-24T10:00')).toBe('')
  plant(
    branch,
    customerDoc('a', { birthday: birthday(11, 25) }),
    customerDoc('b', { birthday: birthday(1, 2) }),
  )
  expect(await careAt('2026-11-24T10:00')).toBe('明天 1 位生日')
  expect(await careAt('2026-12-31T10:00')).toBe('后天 1 位生日，元旦')
})

test('R40 from 17:00 on Today counts what is left to write down', async () => {
  plant(branch, customerDoc('a', { phone: phone(1) }))
  branch.setNow(new Date('2026-11-24T10:00:00+08:00'))
  await branch.get('officer', 'customer.phone', { id: 'cus_a' })
  expect(await careAt('2026-11-24T16:59')).toBe('')
  expect(await careAt('2026-11-24T17:00')).toBe('1 条待补记')
})

test('R65 on the first workday of a week Today points at the weekly look', async () => {
  // An empty book has nobody to lose.
  expect(await careAt('2026-11-23T10:00')).toBe('')
  plant(branch, customerDoc('a'))
  expect(await careAt('2026-11-23T10:00')).toBe('看看谁要流失')
  await branch.get('admin', 'settings.override', { day: '2026-11-30', kind: 'rest' })
  expect([await careAt('2026-11-30T10:00'), await careAt('2026-12-01T10:00')]).toEqual(['', '看看谁要流失'])
})

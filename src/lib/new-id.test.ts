import { newId } from './new-id'

test('an id has its prefix, letters and digits, and no two are alike', () => {
  const ids = Array.from({ length: 2000 }, () => newId('fol'))
  expect(ids.every(id => /^fol_[a-z0-9]{17}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a later id sorts after an earlier one', () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValueOnce(1_700_000_000_000)
  const earlier = newId('cus')
  clock.mockReturnValueOnce(1_700_000_000_001)
  expect(earlier < newId('cus')).toBe(true)
  clock.mockRestore()
})

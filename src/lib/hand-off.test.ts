import { handOff, takeHandOff } from './hand-off'

test('a word is taken once', () => {
  handOff('customers', { grades: ['A'] })
  expect(takeHandOff('customers')).toEqual({ grades: ['A'] })
  expect(takeHandOff('customers')).toBeUndefined()
})

test('the last word left is the one that counts', () => {
  handOff('customers', { grades: ['A'] })
  handOff('customers', { grades: ['E'] })
  expect(takeHandOff('customers')).toEqual({ grades: ['E'] })
})

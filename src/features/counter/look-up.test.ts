import { lookUpOf, NOTHING_KNOWN } from './look-up'

const known = (more: object) => ({ ...NOTHING_KNOWN, ...more })

test.each([
  ['R122 a customer number alone is enough', { customerNo: ' C10024 ' }, { customerNo: 'C10024' }],
  ['R122 four digits ask for the surname', { by: 'phone', digits: '0421' }, null],
  ['R122 a surname asks for four digits', { by: 'phone', digits: '042', surname: '张' }, null],
  [
    'R122 both are enough',
    { by: 'phone', digits: '0421', surname: ' 张 ' },
    { digits: '0421', surname: '张' },
  ],
  ['what was typed for the other way is not sent', { by: 'phone', customerNo: 'C10024' }, null],
  ['a number of blanks is none', { customerNo: '  ' }, null],
])('%s', (_, what, question) => {
  expect(lookUpOf(known(what))).toEqual(question)
})

/** Where no browser can start the same journeys run under jsdom; so do these, on every machine. */
const JOURNEYS = ['log-from-today', 'filters', 'dial-and-return'] as const

let asked: string | undefined

beforeAll(() => {
  asked = process.env.HOST
  process.env.HOST = 'jsdom'
})

afterAll(() => {
  if (asked === undefined) delete process.env.HOST
  else process.env.HOST = asked
})

describe.each(JOURNEYS)('%s under jsdom', name => {
  require(`./host/${name}.test`)
})

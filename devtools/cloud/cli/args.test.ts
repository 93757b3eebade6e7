import { momentOption, numberOption, option } from './args'

test('a value follows its name', () => {
  expect(option(['--data', 'x', '--port', '1'], 'data')).toBe('x')
  expect(option(['--data', 'x'], 'port')).toBeUndefined()
  expect(() => option(['--data', '--port', '1'], 'data')).toThrow('--data needs a value')
})

test.each(['2026-12-20T08:00+08:00', '2026-12-20T00:00:00.000Z'])('%s is a moment', text => {
  expect(momentOption(['--now', text], 'now')?.toISOString()).toBe('2026-12-20T00:00:00.000Z')
})

test.each(['2026-12-20', '2026-12-20T08:00', 'tomorrow', '2026-13-40T08:00+08:00'])('%s is none', text => {
  expect(() => momentOption(['--now', text], 'now')).toThrow('needs a moment with its offset')
})

test.each(['x', '-1', '65536', '1.5'])('the port %s is refused', text => {
  expect(() => numberOption(['--port', text], 'port', 0, [0, 65_535])).toThrow('from 0 to 65535')
})

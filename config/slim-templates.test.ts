import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { slimProps } from './slim-templates'

const SRC = resolve(__dirname, '../src')
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.tsx'))

/** `onTouchStart` is `bindTouchStart` in a template, `hoverStayTime` is `hover-stay-time`. */
const inTemplate = (prop: string): string =>
  /^on[A-Z]/.test(prop)
    ? prop.replace(/^on/, 'bind')
    : prop.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)

const propsIn = (source: string): string[] => [
  ...[...source.matchAll(/\s(\w+)=["{]/g)].map(match => match[1] ?? ''),
  ...[...source.matchAll(/\b(on[A-Z]\w*):/g)].map(match => match[1] ?? ''),
]

const dropped = (props: string[]): string[] =>
  [...new Set(props)].filter(prop => !(inTemplate(prop) in slimProps('view', { [inTemplate(prop)]: '' })))

test('nothing that a page sets or listens to is missing from the templates', () => {
  expect(sources.length).toBeGreaterThan(100)
  const all = sources.flatMap(name => propsIn(readFileSync(join(SRC, name), 'utf8')))
  expect(all).toContain('onClick')
  expect(dropped(all)).toEqual([])
})

test.each([
  'onTouchStart',
  'onLongPress',
  'onAnimationEnd',
  'hoverStartTime',
  'refresherEnabled',
  'maxLines',
])('%s would be noticed', prop => expect(dropped(propsIn(`<View ${prop}={x} />`))).toEqual([prop]))

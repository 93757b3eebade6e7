import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templates } from './deploy/templates'

const README = readFileSync(join(__dirname, '../README.md'), 'utf8')

test.each(templates)(
  'issue 5 the README says of $env which public template and keywords to apply for',
  ({ env, title, fields }) => {
    const keywords = Object.entries(fields).map(([field, keyword]) => `${keyword} \`${field}\``)
    expect(README).toContain(`| \`${env}\` | ${title} | ${keywords.join(' · ')} |`)
  },
)

test('issue 5 the README names the file of the fields to whoever operates it', () => {
  const operators = README.slice(README.indexOf('## For operators'))
  expect(operators).toContain('`MESSAGE_FIELDS` in `src/domain/message-templates.ts`')
})

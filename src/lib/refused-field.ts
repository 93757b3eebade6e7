export type Refused = { field: string; words: string }

/**
 * What was refused and where: `refusedField('changes.facts.0.label：不能为空')` is
 * `{ field: 'facts.0.label', words: '不能为空' }`; the field is empty where the whole was refused.
 */
export function refusedField(message: string): Refused {
  const match = /^([A-Za-z][A-Za-z0-9_.]*)：([\s\S]+)$/.exec(message)
  if (!match) return { field: '', words: message }
  return { field: (match[1] ?? '').replace(/^changes\./, ''), words: match[2] ?? message }
}

/** WeChat's kinds of property, told by the default: `null` passes anything. */
export const coerce = (value: unknown, fallback: unknown): unknown => {
  if (value === undefined || value === null) return fallback
  switch (typeof fallback) {
    case 'string':
      return String(value)
    case 'number': {
      const number = typeof value === 'number' ? value : Number.parseFloat(String(value))
      return Number.isFinite(number) ? number : fallback
    }
    case 'boolean':
      return Boolean(value)
    default:
      return value
  }
}

export type Params = Record<string, unknown>
export type Method = (params: Params) => unknown
export type Methods = Record<string, Method>

export const textOf = (params: Params, name: string): string => String(params[name] ?? '')

export const listOf = (params: Params, name: string): unknown[] => {
  const value = params[name]
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** `readPath({ a: [{ b: 1 }] }, 'a[0].b') === 1` */
export const readPath = (data: unknown, path: string): unknown =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(key => key !== '')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], data)

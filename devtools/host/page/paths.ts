/** `normalise('pages/a/../b/./c') === 'pages/b/c'`. */
export const normalise = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/')

/** Where `to` leads from the file or page `from`. */
export const resolveFrom = (from: string, to: string): string =>
  to.startsWith('/') ? normalise(to) : normalise(`${folderOf(from)}/${to}`)

export type Target = { path: string; query: Record<string, string> }

/** WeChat hands a page's parameters on as they were written: what was encoded stays so. */
export const parseUrl = (url: string, from: string): Target => {
  const [path = '', search = ''] = url.split('?')
  const pairs = search.split('&').filter(pair => pair !== '')
  const query = Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  return { path: resolveFrom(from, path), query }
}

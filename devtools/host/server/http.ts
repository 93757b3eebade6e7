import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { pageScript } from './page-script'

const FONTS = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const WEIGHTS = ['400', '500', '600', '700']
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const HTML = `<!doctype html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${WEIGHTS.map(weight => `<link rel="stylesheet" href="/font/${weight}.css">`).join('')}
</head><body></body><script src="/host.js"></script></html>`

const sendFile = (root: string, path: string, response: ServerResponse): void => {
  const base = resolve(root)
  const file = resolve(join(base, decodeURIComponent(path)))
  const isThere = file.startsWith(base + sep) && existsSync(file) && statSync(file).isFile()
  if (!isThere) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}

const answer = async (dist: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', 'http://host')
  if (pathname === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML)
  } else if (pathname === '/host.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(await pageScript())
  } else if (pathname.startsWith('/asset/')) sendFile(dist, pathname.slice(7), response)
  else if (pathname.startsWith('/font/')) sendFile(FONTS, pathname.slice(6), response)
  else response.writeHead(404).end()
}

/** The page, its script, its fonts and the build's own pictures, on this machine only. */
export const servePage = (dist: string): Promise<{ url: string; server: Server }> =>
  new Promise((done, fail) => {
    const server = createServer((request, response) => {
      answer(dist, request, response).catch(error => response.writeHead(500).end(String(error)))
    })
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      done({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server })
    })
  })

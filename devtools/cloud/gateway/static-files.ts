import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { sendError } from './http'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Serves the built H5 phone; a path that names no file is one of its pages. */
export async function serveStatic(root: string, pathname: string, response: ServerResponse): Promise<void> {
  const base = resolve(root)
  const file = resolve(base, `.${decoded(pathname)}`)
  if (file !== base && !file.startsWith(base + sep))
    return sendError(response, 403, 'FORBIDDEN', 'outside the site')
  const isPage = extname(file) === ''
  const found = isPage ? undefined : await readIfThere(file)
  if (found !== undefined) return send(response, file, found)
  const index = isPage ? await readIfThere(resolve(base, 'index.html')) : undefined
  if (index === undefined) return sendError(response, 404, 'NOT_FOUND', `no file ${pathname}`)
  send(response, 'index.html', index)
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\u0000', '')
  } catch {
    return pathname
  }
}

const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined)

function send(response: ServerResponse, file: string, body: Buffer): void {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

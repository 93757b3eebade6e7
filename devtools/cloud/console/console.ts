import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { readBody } from '../gateway/http'
import { ACTIONS } from './actions'
import { type Html, html } from './html'
import { layout, type Page, STYLES } from './layout'
import { collectionsPage, documentsPage } from './pages/data'
import { failuresPage } from './pages/failures'
import { logsPage } from './pages/logs'
import { messagesPage } from './pages/messages'
import { overviewPage } from './pages/overview'
import { queriesPage } from './pages/queries'
import { timePage } from './pages/time'
import type { ConsolePorts } from './ports'
import type { Runs } from './runs'
import { createSession, type Session, same } from './session'

export type Console = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const MOST_FORM_BYTES = 64 * 1024
const ASSETS: Record<string, string> = {
  '/base.css': 'text/css; charset=utf-8',
  '/parts.css': 'text/css; charset=utf-8',
  '/pages.css': 'text/css; charset=utf-8',
  '/console.js': 'text/javascript; charset=utf-8',
}
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // With no-referrer a form would be sent with the origin "null".
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** The console at /__cloud: pages from the server, and a little script that looks again. */
export function createConsole(ports: ConsolePorts, secret: string): Console {
  const session = createSession(secret)
  const runs: Runs = { journey: undefined, results: new Map() }

  return async (request, response, url) => {
    const path = url.pathname.slice('/__cloud'.length).replace(/\/$/, '')
    const asset = ASSETS[path]
    if (asset !== undefined && request.method === 'GET') {
      return send(response, 200, asset, readFileSync(join(__dirname, 'assets', path)))
    }
    const token = url.searchParams.get('token')
    if (token !== null && session.isSecret(token)) {
      return redirect(response, '/__cloud', { 'set-cookie': session.cookie })
    }
    if (!session.isOpen(request)) return sendPage(response, 401, CLOSED)
    if (request.method === 'POST') return act(ports, runs, session, path, request, response)
    if (request.method !== 'GET') return sendPage(response, 405, plain('不支持', '只有 GET 和 POST。'))
    const page = pageAt(ports, runs, session, path, url.searchParams)
    if (page === undefined) return sendPage(response, 404, plain('没有这一页', '回到概览看看。'))
    sendPage(response, 200, layout(ports, path, page))
  }
}

function pageAt(
  ports: ConsolePorts,
  runs: Runs,
  { formToken }: Session,
  path: string,
  params: URLSearchParams,
): Page | undefined {
  switch (path) {
    case '':
      return overviewPage(ports)
    case '/data':
      return collectionsPage(ports)
    case '/messages':
      return messagesPage(ports, params)
    case '/time':
      return timePage(ports, runs, formToken)
    case '/logs':
      return logsPage(ports, params)
    case '/queries':
      return queriesPage(ports, formToken)
    case '/failures':
      return failuresPage(ports, formToken)
    default: {
      const name = collectionIn(path)
      return name !== undefined && ports.engine.has(name) ? documentsPage(ports, name, params) : undefined
    }
  }
}

function collectionIn(path: string): string | undefined {
  try {
    return path.startsWith('/data/') ? decodeURIComponent(path.slice('/data/'.length)) : undefined
  } catch {
    return undefined
  }
}

/** Only a form of this console's own pages acts: it knows the token, and the browser names the origin. */
async function act(
  ports: ConsolePorts,
  runs: Runs,
  session: Session,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, MOST_FORM_BYTES)
  const form = new URLSearchParams(body?.toString() ?? '')
  const isOurs =
    request.headers.origin === `http://${request.headers.host ?? ''}` &&
    same(form.get('csrf') ?? '', session.formToken)
  if (!isOurs) return sendPage(response, 403, plain('不接受', '这个请求不是从控制台来的。'))
  const action = Object.hasOwn(ACTIONS, path) ? ACTIONS[path] : undefined
  if (action === undefined) return sendPage(response, 404, plain('没有这个操作', '回到概览看看。'))
  redirect(response, `/__cloud${await action(ports, runs, form)}`)
}

const plain = (title: string, text: string): Html =>
  html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title>${STYLES}</head><body class="plain"><main><h1>${title}</h1><p>${text}</p></main></body></html>`

const CLOSED = plain('控制台已锁上', '请从 npm start 在终端里打印的控制台网址打开：它带着这次启动的口令。')

const redirect = (response: ServerResponse, to: string, more: Record<string, string> = {}): void =>
  void response.writeHead(303, { ...HEADERS, ...more, location: to }).end()

const sendPage = (response: ServerResponse, status: number, page: Html): void =>
  send(response, status, 'text/html; charset=utf-8', Buffer.from(page.markup))

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': body.length }).end(body)
}

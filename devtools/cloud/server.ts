import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CloudError, notHere } from './cloud-error'
import type { Console } from './console/console'
import type { FileStore } from './files/file-store'
import { type ApiPorts, handleApi } from './gateway/api'
import { refusal } from './gateway/guard'
import { readBody, sendError, sendJson } from './gateway/http'
import { serveStatic } from './gateway/static-files'
import type { OpenApi } from './open-api/answers'
import { readCall, writeReply } from './open-api/messages'
import type { Counters } from './stats'
import { type Admin, answer } from './wire/admin'
import { readForm } from './wire/form'
import type { Params } from './wire/params'

export type ServerParts = {
  admin: Admin
  api: ApiPorts
  files: FileStore
  openApi: OpenApi
  counters: Counters
  secret: string
  console: Console
  staticDir: string | undefined
}

const MOST_WIRE_BYTES = 16 * 1024 * 1024
const MOST_FILE_BYTES = 50 * 1024 * 1024

/** One loopback port: the SDK's wire, the files it uploads, the phone's gateway and the built phone itself. */
export function startServer(parts: ServerParts, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      if (!response.headersSent) sendError(response, 500, 'INTERNAL', String(error))
      else response.destroy()
    })
  })
  // Longer than any client keeps an idle connection, so that none is closed just as it is used again.
  server.keepAliveTimeout = 120_000
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done(server))
  })
}

async function route(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = refusal(request)
  if (refused !== undefined) return sendError(response, 403, 'FORBIDDEN', refused)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (url.pathname === '/admin') return handleWire(parts, request, response)
  if (url.pathname.startsWith('/files/')) return handleFile(parts, request, response, url)
  if (url.pathname === '/__cloud/stats') return handleStats(parts, request, response)
  if (/^\/__cloud(\/|$)/.test(url.pathname)) return parts.console(request, response, url)
  if (url.pathname.startsWith('/api/')) return handleApi(parts.api, request, response, url)
  if (parts.staticDir === undefined) return sendError(response, 404, 'NOT_FOUND', `no route ${url.pathname}`)
  return serveStatic(parts.staticDir, url.pathname, response)
}

async function handleWire(parts: ServerParts, request: IncomingMessage, response: ServerResponse) {
  const { admin, secret } = parts
  if (!(request.headers.authorization ?? '').includes(`Credential=${secret}/`)) {
    return sendJson(response, 200, {
      code: 'SIGN_PARAM_INVALID',
      message: 'unknown secret id',
    })
  }
  const body = await readBody(request, MOST_WIRE_BYTES)
  if (body === undefined)
    return sendJson(response, 200, {
      code: 'INVALID_PARAM',
      message: 'a request holds at most 16 MB',
    })
  const contentType = request.headers['content-type'] ?? ''
  if (contentType.startsWith('multipart/form-data')) {
    answerOpenApi(parts, readForm(body, contentType), response)
    return
  }
  sendJson(response, 200, await answer(admin, JSON.parse(body.toString()) as Params))
}

/** An open interface's question and answer are protobuf; only a refusal is JSON. */
function answerOpenApi(
  { admin, openApi, counters }: ServerParts,
  form: Map<string, Buffer>,
  response: ServerResponse,
): void {
  const action = String(form.get('action') ?? '')
  const api = String(form.get('apiName') ?? '')
  counters.action(action, 0, admin.callerOf(String(form.get('wxCloudApiToken') ?? ''))?.fn)
  try {
    if (action !== 'wx.openApi') throw notHere(`the action ${action}`)
    const reply = writeReply(openApi.answer(readCall(api, form.get('requestData') ?? Buffer.alloc(0))))
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': reply.length,
    })
    response.end(reply)
  } catch (error) {
    const code = error instanceof CloudError ? error.code : 'SYS_ERR'
    sendJson(response, 200, {
      code,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}

async function handleFile(
  { files }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const path = files.pathOfUrl(url.pathname.slice('/files/'.length), url.searchParams.get('sign') ?? '')
  if (path === undefined) return sendError(response, 403, 'STORAGE_SIGN_PARAM_INVALID', 'bad signature')
  if (request.method === 'PUT') {
    const body = await readBody(request, MOST_FILE_BYTES)
    if (body === undefined) return sendError(response, 413, 'STORAGE_FILE_TOO_LARGE', 'the file is too large')
    files.write(path, body)
    response.writeHead(200).end()
    return
  }
  const bytes = files.read(path)
  if (bytes === undefined) return sendError(response, 404, 'STORAGE_FILE_NONEXIST', 'file not exists')
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

/** For benches in another process: GET reads the counters, DELETE sets them to nothing. */
function handleStats(
  { counters, secret }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.headers['x-cloud-secret'] !== secret) {
    sendError(response, 403, 'FORBIDDEN', 'wrong secret')
    return
  }
  if (request.method === 'DELETE') counters.reset()
  sendJson(response, 200, counters.stats())
}

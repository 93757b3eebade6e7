import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DirectAsk } from '../client/direct-database'
import { CloudError } from '../cloud-error'
import type { SubscribeAnswer } from '../push/wechat'
import { readBody, sendError, sendJson, sendJsonText } from './http'

export type Personas = Record<string, { openid: string; name: string }>
export type ApiPorts = {
  personas: Personas
  /** Answers the function's result as JSON text. */
  call: (fn: string, data: unknown, openid: string) => Promise<string>
  upload: (openid: string, name: string, bytes: Buffer) => Promise<string>
  /** What the phone would ask of the database itself, past all functions. */
  database: (openid: string, ask: DirectAsk) => Record<string, unknown>
  /** What somebody answered in the dialog of requestSubscribeMessage. */
  subscribe: (openid: string, answers: Record<string, SubscribeAnswer>) => Promise<void>
}

const MOST_CALL_BYTES = 1024 * 1024
const MOST_UPLOAD_BYTES = 25 * 1024 * 1024

export async function handleApi(
  ports: ApiPorts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const route = `${request.method ?? ''} ${url.pathname}`
  try {
    switch (route) {
      case 'GET /api/personas':
        return sendJson(
          response,
          200,
          Object.entries(ports.personas).map(([id, { name }]) => ({ id, name })),
        )
      case 'POST /api/call':
        return await handleCall(ports, request, response)
      case 'POST /api/database': {
        const { openid } = personaOf(ports, request)
        return sendJson(response, 200, {
          result: ports.database(openid, (await readJson(request)) as DirectAsk),
        })
      }
      case 'POST /api/subscribe': {
        const { openid } = personaOf(ports, request)
        await ports.subscribe(openid, (await readJson(request)) as Record<string, SubscribeAnswer>)
        return sendJson(response, 200, { result: null })
      }
      case 'POST /api/upload':
        return await handleUpload(ports, request, response, url)
      default:
        return sendError(response, 404, 'NOT_FOUND', `no route ${route}`)
    }
  } catch (error) {
    const code = error instanceof CloudError ? error.code : 'INTERNAL'
    sendError(
      response,
      code === 'UNSUPPORTED_MEDIA_TYPE' ? 415 : 200,
      code,
      error instanceof Error ? error.message : String(error),
    )
  }
}

async function handleCall(
  ports: ApiPorts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const persona = personaOf(ports, request)
  const { function: fn, data } = (await readJson(request)) as { function?: unknown; data?: unknown }
  if (typeof fn !== 'string') {
    throw new CloudError('INVALID_PARAM', 'the body must be {"function": string, "data": object}')
  }
  const result = await ports.call(fn, data, persona.openid)
  sendJsonText(response, 200, `{"result":${result}}`)
}

async function readJson(request: IncomingMessage): Promise<object> {
  // A page of another site cannot send this type without asking first, and is never answered yes.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new CloudError('UNSUPPORTED_MEDIA_TYPE', 'content-type must be application/json')
  }
  const body = await readBody(request, MOST_CALL_BYTES)
  if (body === undefined) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the request is too large')
  try {
    const parsed: unknown = JSON.parse(body.toString())
    if (typeof parsed === 'object' && parsed !== null) return parsed
  } catch {
    // Told below, as any other malformed body.
  }
  throw new CloudError('INVALID_PARAM', 'the body must be a JSON object')
}

async function handleUpload(
  ports: ApiPorts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const persona = personaOf(ports, request)
  const bytes = await readBody(request, MOST_UPLOAD_BYTES)
  if (bytes === undefined)
    return sendError(response, 413, 'STORAGE_FILE_TOO_LARGE', 'a file holds at most 25 MB')
  sendJson(response, 200, {
    fileID: await ports.upload(persona.openid, url.searchParams.get('name') ?? 'file', bytes),
  })
}

function personaOf({ personas }: ApiPorts, request: IncomingMessage): { openid: string } {
  const id = request.headers['x-persona']
  const persona = typeof id === 'string' && Object.hasOwn(personas, id) ? personas[id] : undefined
  if (persona === undefined) throw new CloudError('UNKNOWN_PERSONA', `unknown persona: ${String(id)}`)
  return persona
}

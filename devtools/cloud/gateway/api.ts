import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../cloud-error'
import { readBody, sendError, sendJson, sendJsonText } from './http'

export type Personas = Record<string, { openid: string; name: string }>
export type ApiPorts = {
  personas: Personas
  /** Answers the function's result as JSON text. */
  call: (fn: string, data: unknown, openid: string) => Promise<string>
  upload: (openid: string, name: string, bytes: Buffer) => Promise<string>
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
      case 'POST /api/upload':
        return await handleUpload(ports, request, response, url)
      default:
        return sendError(response, 404, 'NOT_FOUND', `no route ${route}`)
    }
  } catch (error) {
    const code = error instanceof CloudError ? error.code : 'INTERNAL'
    sendError(response, 200, code, error instanceof Error ? error.message : String(error))
  }
}

async function handleCall(
  ports: ApiPorts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site cannot send this type without asking first, and is never answered yes.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return sendError(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'content-type must be application/json')
  }
  const persona = personaOf(ports, request)
  const body = await readBody(request, MOST_CALL_BYTES)
  if (body === undefined) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the request is too large')
  const { function: fn, data } = parseCall(body)
  const result = await ports.call(fn, data, persona.openid)
  sendJsonText(response, 200, `{"result":${result}}`)
}

function parseCall(body: Buffer): { function: string; data: unknown } {
  try {
    const parsed = JSON.parse(body.toString()) as { function?: unknown; data?: unknown }
    if (typeof parsed.function === 'string') return { function: parsed.function, data: parsed.data }
  } catch {
    // Told below, as any other malformed call.
  }
  throw new CloudError('INVALID_PARAM', 'the body must be {"function": string, "data": object}')
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

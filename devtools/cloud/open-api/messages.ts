import { invalidParam } from '../cloud-error'
import { field, readFields } from './protobuf'

/** An open interface's call, or getOpenData's list of cloudIDs. Field numbers: wx-server-sdk 4.0.2, src/protobuf/openapi.js. */
export type OpenCall = {
  api: string
  params: Record<string, unknown>
  cloudIds: string[]
}
export type OpenReply = { contentType: string; bytes: Buffer }

export function readCall(api: string, data: Buffer): OpenCall {
  const message = readFields(data)
  const params: Record<string, unknown> = {}
  for (const pair of readFields(message.get(2)?.[0] ?? Buffer.alloc(0)).get(1) ?? []) {
    const parts = readFields(pair)
    const [key] = parts.get(1) ?? []
    const [value] = parts.get(2) ?? []
    if (key !== undefined && value !== undefined) params[key.toString()] = parsed(value.toString())
  }
  const service = readFields(message.get(4)?.[0] ?? Buffer.alloc(0)).get(2)?.[0]
  const cloudIds = service === undefined ? [] : (readFields(service).get(2) ?? []).map(String)
  return { api, params, cloudIds }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidParam('a parameter is not JSON')
  }
}

export const writeReply = ({ contentType, bytes }: OpenReply): Buffer =>
  Buffer.concat([field(1, bytes), field(2, contentType)])

export const jsonReply = (body: object): OpenReply => ({
  contentType: 'application/json',
  bytes: Buffer.from(JSON.stringify({ errcode: 0, errmsg: 'ok', ...body })),
})

export const openDataReply = (items: { cloudId: string; json: string }[]): OpenReply => ({
  contentType: 'application/octet-stream',
  bytes: Buffer.concat(
    items.map(({ cloudId, json }) => field(1, Buffer.concat([field(1, cloudId), field(2, json)]))),
  ),
})

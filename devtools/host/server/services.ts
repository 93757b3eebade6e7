import type { Services } from './runtime'

export type Cloud = { readonly gateway: string; readonly persona: string }

type RequestPayload = {
  url: string
  method: string
  header: Record<string, unknown>
  text?: string
  base64?: string
  timeout?: number
}

const request = async (payload: RequestPayload) => {
  const { url, method, header, text, base64, timeout } = payload
  const headers = Object.fromEntries(Object.entries(header).map(([name, value]) => [name, String(value)]))
  const body = base64 === undefined ? text : Buffer.from(base64, 'base64')
  const answer = await fetch(url, {
    method,
    headers,
    signal: AbortSignal.timeout(timeout ?? 60_000),
    ...(body === undefined ? {} : { body }),
  })
  return {
    statusCode: answer.status,
    header: Object.fromEntries(answer.headers),
    base64: Buffer.from(await answer.arrayBuffer()).toString('base64'),
  }
}

const cloudOf = (cloud: Cloud | undefined): Cloud => {
  if (!cloud) throw new Error('no local cloud: start the host with --gateway')
  return cloud
}

/** -501000 and down are the cloud's own faults: https://docs.cloudbase.net/error-code/ */
const callFunction = async (cloud: Cloud, { name, text }: { name: string; text: string }) => {
  const answer = await fetch(`${cloud.gateway}/api/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': cloud.persona },
    body: `{"function":${JSON.stringify(name)},"data":${text}}`,
  })
  const reply = (await answer.json()) as { result?: unknown; error?: { code: string; message: string } }
  if (!reply.error) return { result: reply.result }
  return { error: { code: -501000, message: `${reply.error.code} ${reply.error.message}` } }
}

const uploadFile = async (cloud: Cloud, { cloudPath, base64 }: { cloudPath: string; base64: string }) => {
  const answer = await fetch(`${cloud.gateway}/api/upload?name=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-persona': cloud.persona },
    body: Buffer.from(base64, 'base64'),
  })
  return (await answer.json()) as { fileID: string }
}

/** What the page may ask of this process. */
export const makeServices =
  (cloud: Cloud | undefined): Services =>
  (service, payload) => {
    switch (service) {
      case 'request':
        return request(payload as RequestPayload)
      case 'callFunction':
        return callFunction(cloudOf(cloud), payload as { name: string; text: string })
      case 'uploadFile':
        return uploadFile(cloudOf(cloud), payload as { cloudPath: string; base64: string })
      default:
        return Promise.reject(new Error(`no service ${service}`))
    }
  }

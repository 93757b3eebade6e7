import { askNode } from '../bridge'
import { makeEvent } from '../callbacks'
import { asyncApis, callbackApi, type Options, WxError } from './api'
import { fromBase64, toBase64 } from './base64'

export type RequestAnswer = { statusCode: number; header: Record<string, string>; base64: string }

const sendable = (data: unknown, header: Record<string, unknown>): { text?: string; base64?: string } => {
  if (data === undefined || data === null) return {}
  if (data instanceof ArrayBuffer) return { base64: toBase64(data) }
  if (typeof data === 'string') return { text: data }
  const type = Object.entries(header).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  if (typeof type === 'string' && type.includes('x-www-form-urlencoded')) {
    const pairs = Object.entries(data).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
    )
    return { text: pairs.join('&') }
  }
  return { text: JSON.stringify(data) }
}

const withQuery = (url: string, data: unknown): string => {
  if (typeof data !== 'object' || data === null) return url
  const pairs = Object.entries(data).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  )
  return pairs.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`
}

const decode = (answer: RequestAnswer, options: Options): unknown => {
  const bytes = fromBase64(answer.base64)
  if (options.responseType === 'arraybuffer') return bytes
  const text = new TextDecoder().decode(bytes)
  if (options.dataType !== undefined && options.dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** wx.request goes out through Node: WeChat sends no Origin and asks no CORS. */
export const network = () => {
  const changed = makeEvent<[{ isConnected: boolean; networkType: string }]>()
  let type = 'wifi'
  const request = async (options: Options): Promise<unknown> => {
    if (type === 'none')
      throw new WxError(
        'errcode:-101 cronet_error_code:-101 error_msg:net::ERR_INTERNET_DISCONNECTED',
        600001,
      )
    const method = String(options.method ?? 'GET').toUpperCase()
    const header = (options.header ?? {}) as Record<string, unknown>
    const url = String(options.url ?? '')
    const isGet = method === 'GET'
    const answer = await askNode<RequestAnswer>('request', {
      url: isGet ? withQuery(url, options.data) : url,
      method,
      header: { 'content-type': 'application/json', ...header },
      ...(isGet ? {} : sendable(options.data, header)),
      timeout: options.timeout,
    })
    return {
      data: decode(answer, options),
      statusCode: answer.statusCode,
      header: answer.header,
      cookies: [],
    }
  }
  return {
    /** What a tester switches: the phone's network. */
    setNetwork: (networkType: string): void => {
      type = networkType
      changed.fire({ isConnected: networkType !== 'none', networkType })
    },
    isOffline: () => type === 'none',
    apis: {
      ...asyncApis({ request, getNetworkType: () => ({ networkType: type, hasSystemProxy: false }) }),
      request: (options: Options) => {
        const noop = () => undefined
        const task = { abort: noop, onHeadersReceived: noop, offHeadersReceived: noop, onChunkReceived: noop }
        callbackApi('request', request)(options)
        return task
      },
      onNetworkStatusChange: changed.on,
      offNetworkStatusChange: changed.off,
    },
  }
}

export type Network = ReturnType<typeof network>

import { askNode } from '../bridge'
import { asyncApis, type Options, WxError } from './api'
import { toBase64 } from './base64'
import type { Files } from './files'
import type { Network } from './network'

const MOST_BODY = 100 * 1024

class CloudFault extends WxError {
  readonly errCode: number
  constructor(errCode: number, message: string) {
    super(`${errCode} ${message}`)
    this.errCode = errCode
  }
}

/** wx.cloud against the local cloud, as the persona that the host plays. */
export const cloud = (files: Files, net: Network) => {
  let isReady = false
  const check = (): void => {
    if (!isReady) throw new CloudFault(-601034, "Cloud API isn't enabled, please call wx.cloud.init first")
    if (net.isOffline()) throw new CloudFault(-1, 'request:fail')
  }
  const callFunction = async ({ name, data }: Options) => {
    check()
    const text = JSON.stringify(data ?? {})
    if (new TextEncoder().encode(text).length > MOST_BODY)
      throw new CloudFault(-404011, 'the body is over 100 KB')
    const answer = await askNode<{ result?: unknown; error?: { code: number; message: string } }>(
      'callFunction',
      {
        name: String(name),
        text,
      },
    )
    if (answer.error) throw new CloudFault(answer.error.code, answer.error.message)
    return { result: answer.result, requestID: crypto.randomUUID() }
  }
  const uploadFile = async ({ cloudPath, filePath }: Options) => {
    check()
    const bytes = files.read(String(filePath))
    if (bytes === undefined) throw new CloudFault(-1, `file not exist: ${String(filePath)}`)
    return askNode<{ fileID: string }>('uploadFile', {
      cloudPath: String(cloudPath),
      base64: toBase64(bytes),
    })
  }
  const methods = asyncApis({ callFunction, uploadFile }) as Record<string, (options: Options) => unknown>
  const named = (name: string) => (options: Options) => methods[name]?.(options)
  return {
    init: (options: { env?: string; traceUser?: boolean } = {}): void => {
      void options
      isReady = true
    },
    callFunction: named('callFunction'),
    uploadFile: named('uploadFile'),
  }
}

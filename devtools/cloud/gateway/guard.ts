import type { IncomingMessage } from 'node:http'

/**
 * The gateway acts for a persona without a login, so only this machine's own pages may use it:
 * the Host check stops DNS rebinding, the Origin check stops another site's form or fetch.
 */
export function refusal(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? ''
  const name = host.replace(/:\d+$/, '')
  if (name !== '127.0.0.1' && name !== 'localhost') return `refused host: ${host}`
  const { origin } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) return `refused origin: ${origin}`
  return undefined
}

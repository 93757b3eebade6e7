import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

type Request = { id: string; method: string; params?: Record<string, unknown> }
export type Handler = (method: string, params: Record<string, unknown>) => Promise<unknown>

const reply = async (socket: WebSocket, handler: Handler, text: string): Promise<void> => {
  const { id, method, params } = JSON.parse(text) as Request
  try {
    socket.send(JSON.stringify({ id, result: (await handler(method, params ?? {})) ?? {} }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    socket.send(
      JSON.stringify({ id, error: { message: message.replace(/^page\.evaluate: (Error: )?/, '') } }),
    )
  }
}

/** The automator's protocol: `{id, method, params}` in, `{id, result}` or `{id, error}` out, events without id. */
export const serveAutomator = (port: number, handler: Handler) =>
  new Promise<{ url: string; send: (method: string, params: unknown) => void; close: () => void }>(
    (done, fail) => {
      const server = new WebSocketServer({ port, host: '127.0.0.1' })
      server.once('error', fail)
      server.on('connection', socket => {
        socket.on('message', data => void reply(socket, handler, String(data)))
      })
      server.once('listening', () =>
        done({
          url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
          send: (method, params) => {
            for (const socket of server.clients) socket.send(JSON.stringify({ method, params }))
          },
          close: () => {
            for (const socket of server.clients) socket.terminate()
            server.close()
          },
        }),
      )
    },
  )

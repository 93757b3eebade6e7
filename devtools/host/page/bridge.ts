/** What the page asks of Node: network, cloud and files live there. */
export type NodeServices = (service: string, payload: unknown) => Promise<unknown>

/** Set into the page by Node before anything runs (server/browser-runtime.ts, server/jsdom-runtime.ts). */
export type HostWindow = {
  hostService: NodeServices
  hostEvent: (method: string, params: unknown) => Promise<void> | void
}

const outside = window as unknown as HostWindow

export const askNode = <T>(service: string, payload: unknown): Promise<T> =>
  outside.hostService(service, payload) as Promise<T>

export const emit = (method: string, params: unknown): void => void outside.hostEvent(method, params)

/** What the cloud, its function host and the host's workers say to each other. */
export type Invoke = {
  id: number
  fn: string
  event: string
  env: Record<string, string>
  clockOffset: number
}

export type Outcome =
  | { id: number; ok: true; result: string }
  | { id: number; ok: false; code: string; message: string }

export type FunctionSpec = { file: string; timeoutMs: number; memoryMB: number; env: Record<string, string> }

export type HostMessage =
  | { type: 'setup'; functions: Record<string, FunctionSpec>; workerFile: string; size: number }
  | { type: 'invoke'; call: Invoke }

export type FromHost = { type: 'outcome'; outcome: Outcome } | { type: 'log'; line: string }

export type FromWorker =
  | { type: 'ready' }
  | { type: 'broken'; message: string }
  | { type: 'exceeded' }
  | { type: 'done'; outcome: Outcome }

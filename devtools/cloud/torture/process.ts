import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sendBy } from '../conformance/sdk'

export type Living = { child: ChildProcess; kill(): Promise<void> }
type Address = { url: string; secret: string }

/** Starts a cloud on the folder and points the SDK's database layer at it. `before`: shell that runs first, such as `ulimit`. */
export async function startProcess(dataDir: string, before = 'true'): Promise<Living> {
  const command = `${before} && exec "$0" --import tsx "$1" "$2"`
  const args = ['-c', command, process.execPath, join(__dirname, 'serve.ts'), dataDir]
  const child = spawn('bash', args, {
    cwd: join(__dirname, '..', '..', '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const address = await firstLine(child)
  sendBy((action, params) => post(address, { action, ...params }))
  return {
    child,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function firstLine(child: ChildProcess): Promise<Address> {
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  return new Promise((done, fail) => {
    child.once('exit', code => fail(new Error(`the cloud did not start (${code}): ${errors}`)))
    if (child.stdout !== null)
      createInterface(child.stdout).once('line', line => done(JSON.parse(line) as Address))
  })
}

/** One request as the SDK makes it. A lost connection throws: then nobody knows whether it was done. */
async function post({ url, secret }: Address, body: object): Promise<unknown> {
  const response = await fetch(`${url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `TC3 Credential=${secret}/x` },
    body: JSON.stringify(body),
  })
  return response.json()
}

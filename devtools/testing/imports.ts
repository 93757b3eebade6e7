import type { Branch, Output } from './branch'
import { openidOf, type Person } from './people'

export const csv = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Uploads a file and has it previewed. */
export const previewed = async (branch: Branch, bytes: Uint8Array, who: Person = 'officer') => {
  const fileId = await branch.upload(openidOf(who), '名单.csv', bytes)
  return { fileId, reply: await branch.ask(who, 'import.preview', { fileId }) }
}

type Commit = Output<'import.commit'>
export type Finished = { readonly importId: string; readonly fileId: string; readonly steps: Commit[] }

/** Imports a file to its end, batch by batch. */
export const imported = async (branch: Branch, bytes: Uint8Array): Promise<Finished> => {
  const { fileId, reply } = await previewed(branch, bytes)
  if (!reply.ok) throw new Error(`${reply.code} ${reply.message}`)
  const { importId } = reply.data
  const steps: Commit[] = []
  for (let cursor: number | null = 0; cursor !== null; ) {
    const step: Commit = await branch.get('officer', 'import.commit', { importId, cursor })
    steps.push(step)
    cursor = step.cursor
  }
  return { importId, fileId, steps }
}

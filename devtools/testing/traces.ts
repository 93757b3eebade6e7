import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Branch } from './branch'

/** Where a branch keeps words: all documents, all files, and the collections in which a text stands. */
export const tracesIn = (branch: Branch) => ({
  stored: (): string => JSON.stringify(branch.everything()),
  filed: (): string =>
    readdirSync(join(branch.dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter(file => file.isFile())
      .map(file => readFileSync(join(file.parentPath, file.name), 'utf8'))
      .join(),
  holding: (text: string): string[] =>
    Object.entries(branch.everything())
      .filter(([, docs]) => JSON.stringify(docs).includes(text))
      .map(([name]) => name)
      .sort(),
})

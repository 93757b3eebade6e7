import { readFileSync } from 'node:fs'

/** The lines of a published table under its first, cut by hand: the oracles use nothing of the demo's own reading. */
export const rawRows = (file: 'account' | 'client' | 'disp' | 'loan' | 'order'): string[][] =>
  readFileSync(`devtools/demo/data/${file}.asc`, 'latin1')
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split(';').map(cell => cell.replace(/^"\s*|\s*"$/g, '')))

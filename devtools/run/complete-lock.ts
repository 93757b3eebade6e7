import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

type Entry = {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  resolved?: string
  optionalDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Entry> }

const LOCK = resolve(__dirname, '../../package-lock.json')
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const CHIPS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

/** The place where a package that `from` asks for is installed, or null. */
const installed = ({ packages }: Lock, name: string, from: string): string | null => {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const path = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`
    if (packages[path]) return path
    if (base === '') return null
  }
}

const platformOf = (name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> => {
  const words = (name.split('/').pop() ?? '').split(/[-_.]/)
  const os = SYSTEMS.find(system => words.includes(system))
  const cpu = CHIPS.find(chip =>
    words.some(word => word === chip || (chip === 'arm' && /^armv?\d?$/.test(word))),
  )
  const libc = words.find(word => /^musl/.test(word))
    ? 'musl'
    : words.find(word => /^gnu/.test(word))
      ? 'glibc'
      : null
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
  }
}

/**
 * Run it after `npm install` of anything: names in package-lock.json the optional packages of every platform. npm drops
 * those that its registry does not serve, and `npm ci` then refuses the lock file.
 */
const completeLock = (): number => {
  const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as Lock
  let added = 0
  for (const [from, { dev, optionalDependencies = {} }] of Object.entries({ ...lock.packages })) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const known = installed(lock, name, from)
      if ((known && lock.packages[known]?.version === version) || !/^\d/.test(version)) continue
      const path = known === null ? `node_modules/${name}` : `${from}/node_modules/${name}`
      lock.packages[path] = { version, ...platformOf(name), ...(dev && { dev }), optional: true }
      added += 1
    }
  }
  for (const entry of Object.values(lock.packages)) delete entry.resolved
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  return added
}

process.stdout.write(`${completeLock()} packages of other platforms named in package-lock.json\n`)

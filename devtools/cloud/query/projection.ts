import { Query } from 'mingo'
import { requestFailed } from '../cloud-error'
import type { Doc } from '../store/value'

/** Keeps or drops fields as `field()` asks; undefined when everything is wanted. */
export function projector(projection: Doc | undefined): ((doc: Doc) => Doc) | undefined {
  if (projection === undefined || Object.keys(projection).length === 0) return undefined
  const flags = Object.entries(projection).filter(([path]) => path !== '_id')
  const plain = flags.every(([, flag]) => typeof flag === 'number' || typeof flag === 'boolean')
  if (plain && new Set(flags.map(([, flag]) => Boolean(flag))).size > 1) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.')
  }
  const flat = plain && flags.every(([path, flag]) => Boolean(flag) && !path.includes('.'))
  if (flat && flags.length > 0)
    return doc =>
      pick(
        doc,
        flags.map(([path]) => path),
        projection._id,
      )
  const everything = new Query<Doc>({})
  return doc => everything.find<Doc>([doc], projection).all()[0] ?? {}
}

function pick(doc: Doc, paths: string[], id: unknown): Doc {
  const wanted = new Set(paths)
  if (id === undefined || id) wanted.add('_id')
  const out: Doc = {}
  for (const key of Object.keys(doc)) {
    const value = doc[key]
    if (wanted.has(key) && value !== undefined) out[key] = value
  }
  return out
}

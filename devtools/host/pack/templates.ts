import { TmplGroup } from 'glass-easel-template-compiler'
import type { Files } from './files'
import { resolvePath } from './files'
import type { Fault } from './package'

type Warning = { level: string; message: string; startLine: number; startColumn: number }

const withoutEnding = (path: string): string => path.replace(/\.(wxml|wxs)$/, '')

/** Compiles all WXML and WXS; whatever the compiler remarks on, and what is imported but missing, is a fault. */
export const packTemplates = (files: Files): { code: string; paths: string[]; faults: Fault[] } => {
  const group = new TmplGroup()
  const faults: Fault[] = []
  const paths: string[] = []
  const fault = (where: string, message: string) => faults.push({ kind: 'template', where, message })
  for (const path of files.paths) {
    if (path.endsWith('.wxs')) group.addScript(withoutEnding(path), files.text(path))
    if (!path.endsWith('.wxml')) continue
    const warnings = group.addTmpl(withoutEnding(path), files.text(path)) as Warning[]
    for (const { level, message, startLine, startColumn } of warnings) {
      fault(`${path}:${startLine + 1}:${startColumn + 1}`, `${level}: ${message}`)
    }
    paths.push(withoutEnding(path))
  }
  for (const path of paths) {
    const needs = [
      ...(group.getDirectDependencies(path) as string[]).map(need => `${need}.wxml`),
      ...(group.getScriptDependencies(path) as string[]).map(need => `${need}.wxs`),
    ]
    for (const need of needs) {
      const file = resolvePath('', need)
      if (!files.has(file)) fault(`${path}.wxml`, `${file} is imported and does not exist`)
    }
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, paths, faults }
}

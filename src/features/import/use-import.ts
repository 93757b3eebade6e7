import { useCallback, useEffect, useRef, useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { upload } from '@/lib/upload'
import type { ImportWhat, Mapping } from './import-fields'
import { afterBatch, emptyTally, type Flow, tallyOf } from './import-flow'
import { refusedBySize } from './import-words'
import { importing } from './importing'
import { type Picked, pickFile } from './pick-file'

type Pending = { importId: string; what: ImportWhat; done: number; total: number }

const messageOf = (thrown: unknown): string => toCallError(thrown).message

/** One import from the choice of a file to its last row. */
export function useImport() {
  const [what, setWhat] = useState<ImportWhat>('customers')
  const [flow, setFlow] = useState<Flow>({ step: 'choose', error: null })

  const send = async (picked: Picked) => {
    const refused = refusedBySize(picked.size)
    if (refused !== null) return setFlow({ step: 'choose', error: refused })
    const { name } = picked
    setFlow({ step: 'send', name, isSent: false })
    try {
      const fileId = await upload(picked, 'imports')
      setFlow({ step: 'send', name, isSent: true })
      const preview = await importing[what].preview({ fileId, fileName: name.slice(-120) })
      setFlow({ step: 'check', what, file: { name, fileId }, preview, isReading: false, error: null })
    } catch (thrown) {
      setFlow({ step: 'choose', error: messageOf(thrown) })
    }
  }
  const choose = async () => {
    const picked = await pickFile().catch(() => 'failed' as const)
    if (picked === 'failed') setFlow({ step: 'choose', error: '没能打开文件，请再试一次。' })
    else if (picked) await send(picked)
  }
  const map = async (mapping: Mapping) => {
    if (flow.step !== 'check') return
    const { file, preview } = flow
    setFlow({ ...flow, preview: { ...preview, mapping }, isReading: true, error: null })
    try {
      const input = { fileId: file.fileId, fileName: file.name.slice(-120), mapping }
      const again = await importing[flow.what].preview(input)
      setFlow({ ...flow, preview: again, isReading: false, error: null })
    } catch (thrown) {
      setFlow({ ...flow, isReading: false, error: messageOf(thrown) })
    }
  }

  const run = useCallback(async (from: Extract<Flow, { step: 'run' }>) => {
    const { what, importId, cursor } = from
    try {
      const batch = await importing[what].commit({ importId, cursor })
      setFlow(now => (now.step === 'run' ? afterBatch(now, batch) : now))
    } catch (thrown) {
      const error = messageOf(thrown)
      setFlow(now =>
        now.step === 'run' ? { step: 'paused', what, importId, cursor, tally: now.tally, error } : now,
      )
    }
  }, [])
  const running = flow.step === 'run' ? flow.cursor : null
  const latest = useRef(flow)
  latest.current = flow
  useEffect(() => {
    const now = latest.current
    if (running !== null && now.step === 'run') void run(now)
  }, [running, run])

  const start = () => {
    if (flow.step !== 'check') return
    const { importId } = flow.preview
    setFlow({
      step: 'run',
      what: flow.what,
      importId,
      cursor: 0,
      tally: tallyOf(flow.preview),
      isStopping: false,
    })
  }
  const stop = () => setFlow(now => (now.step === 'run' ? { ...now, isStopping: true } : now))
  const goOn = () => {
    if (flow.step !== 'paused') return
    const { what, importId, cursor, tally } = flow
    setFlow({ step: 'run', what, importId, cursor, tally, isStopping: false })
  }
  /** Takes up what was left: from the first batch, which answers as before, so that nothing skipped stays unsaid. */
  const takeUp = ({ importId, what, done, total }: Pending) =>
    setFlow({ step: 'run', what, importId, cursor: 0, tally: emptyTally(total, done), isStopping: false })
  const restart = () => setFlow({ step: 'choose', error: null })

  return { flow, what, setWhat, choose, map, start, stop, goOn, takeUp, restart }
}

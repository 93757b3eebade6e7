import { OPEN_APIS } from '../open-api/answers'
import { ERRORS } from './pages/failures'
import type { ConsolePorts } from './ports'
import { type Runs, runNow, setOut } from './runs'

/** Where the browser is sent after an action. */
type Action = (ports: ConsolePorts, runs: Runs, form: URLSearchParams) => Promise<string> | string

const YEAR = 366 * 86_400_000

export const ACTIONS: Record<string, Action> = {
  '/time/advance'(ports, runs, form) {
    const ms = Number(form.get('ms'))
    const everyMs = Number(form.get('everyMs') ?? 0)
    if (ms > 0 && ms <= YEAR && everyMs >= 0) setOut(ports, runs, ms, everyMs)
    return '/time'
  },
  '/time/set'({ time }, runs, form) {
    const at = Date.parse(`${form.get('at') ?? ''}:00+08:00`)
    if (!Number.isNaN(at) && runs.journey === undefined) time.jump(at)
    return '/time'
  },
  async '/time/run'(ports, runs, form) {
    await runNow(ports, runs, form.get('fn') ?? '')
    return '/time'
  },
  '/queries/clear'({ watch }) {
    watch.slow.clear()
    return '/queries'
  },
  '/failures'({ openApi }, _runs, form) {
    const api = form.get('api') ?? ''
    const code = form.get('errcode') ?? ''
    const errmsg = Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined
    if (OPEN_APIS.includes(api)) {
      openApi.fail(api, errmsg === undefined ? undefined : { errcode: Number(code), errmsg })
    }
    return '/failures'
  },
}

import { distance, fieldTime, millis, moment, year } from '../format'
import { actionForm, button, empty } from '../forms'
import { type Html, html } from '../html'
import type { Page } from '../layout'
import type { ConsolePorts } from '../ports'
import type { Runs } from '../runs'

const HOUR = 3_600_000
const STEPS: [label: string, ms: number][] = [
  ['5 分钟', HOUR / 12],
  ['1 小时', HOUR],
  ['1 天', 24 * HOUR],
  ['1 周', 7 * 24 * HOUR],
  ['30 天', 30 * 24 * HOUR],
]

export function timePage(ports: ConsolePorts, runs: Runs, token: string): Page {
  const { clock } = ports
  const now = clock.now()
  const shift = clock.offset()
  const { journey } = runs
  return {
    title: '时钟与定时器',
    ...(journey === undefined ? { refresh: 10 } : { refresh: 1 }),
    body: html`<section class="card clock">
<p class="big"><time data-ms="${now}">${moment(now)}</time></p>
<p class="hint">${year(now)}年，北京时间。${Math.abs(shift) < 1000 ? '和真实的时间一样。' : `比真实的时间${shift > 0 ? '快' : '慢'} ${distance(0, Math.abs(shift)).replace('后', '')}。`}</p>
${journey !== undefined ? travelling(journey, now) : ports.time.isAdvancing() ? html`<p class="hint" role="status">时钟正由程序往前走。</p>` : moves(token, now)}
</section>
<h2>定时器</h2>
<div class="scroll card">${timers(ports, runs, token)}</div>`,
  }
}

const moves = (token: string, now: number): Html => html`
<div class="row"><span class="label">往前走</span>${STEPS.map(([label, ms]) => actionForm(token, '/time/advance', { ms: String(ms), everyMs: String(ms > 24 * HOUR ? HOUR : 0) }, button(label)))}</div>
<p class="hint">途中到点的定时器按顺序一一触发；一周和 30 天里，每个定时器每小时最多触发一次。</p>
${actionForm(token, '/time/set', {}, html`<div class="row"><span class="label">跳到</span><input type="datetime-local" name="at" value="${fieldTime(now)}" required><button>跳过去</button></div>`)}
<p class="hint">跳过去时，途中的定时器不触发。</p>`

const travelling = ({ from, to, fired }: NonNullable<Runs['journey']>, now: number): Html => html`
<progress max="${to - from}" value="${Math.min(Math.max(0, now - from), to - from)}"></progress>
<p class="hint" role="status">正在走到 ${moment(to)}，已经触发 ${fired} 次。</p>`

function timers(ports: ConsolePorts, runs: Runs, token: string): Html {
  const { time, clock, watch } = ports
  if (time.timers.length === 0) return empty('没有函数带定时器。')
  const rows = time.timers.map(({ fn, name, expression, cron }) => {
    const next = cron.next(clock.now())
    const last = watch.calls
      .items()
      .filter(call => call.fn === fn && call.source === 'wx_trigger')
      .at(-1)
    const ran = runs.results.get(fn)
    return html`<tr><th scope="row">${fn}<i class="under">${name}</i></th><td><code>${expression}</code></td>
<td>${next === undefined ? '不再触发' : html`${moment(next)}<i class="under">${distance(clock.now(), next)}</i>`}</td>
<td>${last === undefined ? '—' : html`${moment(last.at)}<i class="under${last.code === 'ok' ? '' : ' bad'}">${last.code === 'ok' ? millis(last.ms) : last.code}</i>`}</td>
<td>${actionForm(token, '/time/run', { fn }, button('立即运行'))}</td></tr>
${ran === undefined ? undefined : html`<tr class="result"><td colspan="5"><pre>${ran}</pre></td></tr>`}`
  })
  return html`<table><thead><tr><th>函数</th><th>规则</th><th>下一次</th><th>上一次</th><th></th></tr></thead><tbody>${rows}</tbody></table>`
}

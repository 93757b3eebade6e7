import { clockTime, millis } from '../format'
import { empty } from '../forms'
import { type Html, html } from '../html'
import type { Page } from '../layout'
import type { ConsolePorts } from '../ports'

export function logsPage(ports: ConsolePorts, params: URLSearchParams): Page {
  const isCalls = params.get('show') === 'calls'
  const fn = params.get('fn') ?? ''
  const tab = (show: string, label: string): Html =>
    html`<a href="/__cloud/logs?show=${show}"${(show === 'calls') === isCalls ? html` aria-current="true"` : ''}>${label}</a>`
  const filter = (name: string): Html =>
    html`<a href="/__cloud/logs?${new URLSearchParams({ show: isCalls ? 'calls' : 'lines', fn: name }).toString()}"${name === fn ? html` aria-current="true"` : ''}>${name === '' ? '全部' : name}</a>`
  return {
    title: '日志',
    refresh: 2,
    body: html`<nav class="tabs" aria-label="看什么">${tab('lines', '函数写下的')}${tab('calls', '每次调用')}</nav>
<nav class="chips" aria-label="函数">${['', ...Object.keys(ports.plan.functions)].map(filter)}</nav>
${isCalls ? calls(ports, fn) : lines(ports, fn)}`,
  }
}

function lines({ watch }: ConsolePorts, fn: string): Html {
  const shown = watch.lines.items().filter(line => fn === '' || line.fn === fn)
  if (shown.length === 0) return empty('还没有日志。函数里 console 写下的最近 500 行会出现在这里。')
  return html`<ol class="log card">${shown.map(
    ({ at, fn: name, text }) =>
      html`<li${/error|fail|alarm/i.test(text) ? html` class="bad"` : ''}><time>${clockTime(at)}</time><b>${name === '' ? '云' : name}</b><span>${text}</span></li>`,
  )}</ol>`
}

const SOURCES: Record<string, string> = {
  wx_client: '小程序',
  wx_trigger: '定时器',
  'wx_client,scf': '小程序 → 函数',
  wx_unknown: '微信推送',
}

function calls({ watch }: ConsolePorts, fn: string): Html {
  const shown = watch.calls.items().filter(call => fn === '' || call.fn === fn)
  if (shown.length === 0) return empty('还没有函数被调用过。')
  return html`<div class="scroll card"><table>
<thead><tr><th>时间</th><th>函数</th><th>来自</th><th>结果</th><th class="number">用时</th></tr></thead>
<tbody>${shown
    .reverse()
    .map(
      ({ at, fn: name, source, code, ms }) =>
        html`<tr><td>${clockTime(at)}</td><th scope="row">${name}</th><td>${SOURCES[source] ?? source}</td><td>${code === 'ok' ? '完成' : html`<b class="bad">${code}</b>`}</td><td class="number">${millis(ms)}</td></tr>`,
    )}</tbody></table></div>`
}

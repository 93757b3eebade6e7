import { count, distance, millis, moment } from '../format'
import { empty } from '../forms'
import { type Html, html } from '../html'
import type { Page } from '../layout'
import { type ConsolePorts, unobserved } from '../ports'

const LATEST = 6

export function overviewPage(ports: ConsolePorts): Page {
  const names = ports.engine.collections()
  const sizes = unobserved(ports, () => names.map(name => [name, ports.engine.count(name)] as const))
  return {
    title: '概览',
    refresh: 5,
    body: html`<div class="halves">
<div>${card(
      '数据',
      '/data',
      html`<ul class="figures">${sizes.map(
        ([name, size]) =>
          html`<li><a href="/__cloud/data/${encodeURIComponent(name)}">${name}</a><b>${count(size)}</b></li>`,
      )}</ul>`,
    )}</div>
<div>${card('定时器', '/time', timers(ports))}
${card('服务通知', '/messages', html`<p class="big">${count(ports.openApi.outbox.messages().length)}</p><p class="hint">条已经发出</p>`)}
${card('最近的调用', '/logs?show=calls', latestCalls(ports))}</div>
</div>`,
  }
}

const card = (title: string, to: string, inside: Html): Html =>
  html`<section class="card"><h2><a href="/__cloud${to}">${title}</a></h2>${inside}</section>`

function latestCalls({ watch }: ConsolePorts): Html {
  const calls = watch.calls.items().slice(-LATEST).reverse()
  if (calls.length === 0) return empty('还没有函数被调用过。')
  return html`<ul class="figures">${calls.map(
    ({ fn, code, ms }) =>
      html`<li><span>${fn}${code === 'ok' ? '' : html` <b class="bad">${code}</b>`}</span><b>${millis(ms)}</b></li>`,
  )}</ul>`
}

function timers({ time, clock }: ConsolePorts): Html {
  if (time.timers.length === 0) return empty('没有定时器。')
  return html`<ul class="figures">${time.timers.map(({ fn, cron }) => {
    const next = cron.next(clock.now())
    const when = next === undefined ? '不再触发' : distance(clock.now(), next)
    return html`<li><span>${fn}</span><b title="${next === undefined ? '' : moment(next)}">${when}</b></li>`
  })}</ul>`
}

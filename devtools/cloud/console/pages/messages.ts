import type { Sent } from '../../open-api/outbox'
import { moment } from '../format'
import { empty } from '../forms'
import { type Html, html } from '../html'
import type { Page } from '../layout'
import type { ConsolePorts } from '../ports'

const MOST = 100

/** The outbox as the people would see it: service notifications, newest first. */
export function messagesPage(ports: ConsolePorts, params: URLSearchParams): Page {
  const who = params.get('who')
  const { outbox } = ports.openApi
  const all = outbox.messages()
  const sent = all.filter(({ openid }) => who === null || openid === who)
  const people = [
    ...new Set([...all.map(({ openid }) => openid), ...outbox.accepts().map(one => one.openid)]),
  ]
  return {
    title: '服务通知',
    refresh: 3,
    body: html`<div class="columns">
<div>${
      sent.length === 0
        ? empty('还没有发出过订阅消息。发出的每一条都会像手机上的「服务通知」一样出现在这里。')
        : sent
            .slice(-MOST)
            .reverse()
            .map(message => notification(ports, message))
    }</div>
<aside>
<section class="card"><h2>收件人</h2><ul class="figures">
<li><a href="/__cloud/messages"${who === null ? html` aria-current="true"` : ''}>所有人</a><b>${all.length}</b></li>
${people.map(openid => html`<li><a href="/__cloud/messages?who=${encodeURIComponent(openid)}"${who === openid ? html` aria-current="true"` : ''}>${nameOf(ports, openid)}</a><b>${all.filter(one => one.openid === openid).length}</b></li>`)}
</ul></section>
<section class="card"><h2>还剩的订阅次数</h2>${balances(ports)}</section>
</aside></div>`,
  }
}

function notification(ports: ConsolePorts, { openid, templateId, page, data, at }: Sent): Html {
  const template = templateOf(ports, templateId)
  return html`<article class="bubble">
<p class="meta"><span class="app" aria-hidden="true">跟</span>跟进志<span>${moment(at)}</span></p>
<h2>${template?.title ?? `模板 ${templateId}`}</h2>
<dl>${Object.entries(data).map(
    ([field, value]) => html`<div><dt>${template?.fields[field] ?? field}</dt><dd>${value}</dd></div>`,
  )}</dl>
<p class="to">发给 ${nameOf(ports, openid)}${page === '' ? '' : html`<code>${page}</code>`}</p>
</article>`
}

/** A template's id comes from the environment in which the functions run. */
const templateOf = ({ plan }: ConsolePorts, id: string) =>
  (plan.templates ?? []).find(({ env }) => process.env[env] === id || env === id)

const nameOf = ({ personas }: ConsolePorts, openid: string): string =>
  Object.values(personas).find(persona => persona.openid === openid)?.name ?? openid

function balances(ports: ConsolePorts): Html {
  const accepts = ports.openApi.outbox.accepts()
  if (accepts.length === 0) return empty('没有人订阅过。')
  return html`<ul class="figures">${accepts.map(
    ({ openid, templateId, times }) =>
      html`<li><span>${nameOf(ports, openid)} <i class="under">${templateOf(ports, templateId)?.title ?? templateId}</i></span><b>${times < 0 ? '长期' : times}</b></li>`,
  )}</ul>`
}

import { parseEjson } from '../../store/ejson'
import { type Doc, isPlain, isScalar } from '../../store/value'
import { count } from '../format'
import { empty } from '../forms'
import { type Html, html } from '../html'
import type { Page } from '../layout'
import { type ConsolePorts, unobserved } from '../ports'

const EACH = 20
const MOST_PREVIEW = 5
const MOST_VALUE = 40

export function collectionsPage(ports: ConsolePorts): Page {
  const { engine, plan } = ports
  const rows = unobserved(ports, () =>
    engine.collections().map(name => {
      const rule = plan.collections[name]?.rule ?? 'PRIVATE'
      const indexes = engine.indexes(name)
      return html`<tr>
<th scope="row"><a href="/__cloud/data/${encodeURIComponent(name)}">${name}</a></th>
<td class="number">${count(engine.count(name))}</td>
<td><span class="tag${rule === 'ADMINONLY' ? ' good' : ' warn'}">${rule}</span></td>
<td>${indexes.map(
        index =>
          html`<code title="${index.unique ? '唯一' : ''}">${index.keys
            .map(([path, direction]) => (direction === 1 ? path : `-${path}`))
            .join(' ')}${index.unique ? ' ·唯一' : ''}</code> `,
      )}</td></tr>`
    }),
  )
  return {
    title: '数据',
    body: html`<div class="scroll card"><table>
<thead><tr><th>集合</th><th class="number">文档</th><th>客户端权限</th><th>索引</th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
  }
}

export function documentsPage(ports: ConsolePorts, name: string, params: URLSearchParams): Page {
  const query = params.get('q') ?? ''
  const sort = params.get('sort') ?? ''
  const page = Math.max(0, Math.floor(Number(params.get('page') ?? 0)) || 0)
  return { title: name, body: html`${filterForm(name, query, sort)}${found(ports, name, query, sort, page)}` }
}

const filterForm = (name: string, query: string, sort: string): Html =>
  html`<form class="filter card" method="get" action="/__cloud/data/${encodeURIComponent(name)}">
<label>条件（JSON）<input name="q" value="${query}" spellcheck="false" autocomplete="off" placeholder='{"ownerId": "…"}'></label>
<label class="short">排序<input name="sort" value="${sort}" spellcheck="false" autocomplete="off" placeholder="-字段"></label>
<button class="main">查找</button>
</form>`

function found(ports: ConsolePorts, name: string, text: string, sort: string, page: number): Html {
  try {
    const query = readQuery(text)
    const path = sort.replace(/^-/, '')
    const order: [string, 1 | -1][] = path === '' ? [] : [[path, sort.startsWith('-') ? -1 : 1]]
    return unobserved(ports, () => {
      const total = ports.engine.count(name, query)
      const docs = ports.engine.find(name, query, { sort: order, skip: page * EACH, limit: EACH })
      return html`${pager(name, text, sort, page, total)}
${docs.length === 0 ? empty('没有符合条件的文档。') : docs.map(document)}
${docs.length > 5 ? pager(name, text, sort, page, total) : undefined}`
    })
  } catch (error) {
    return html`<p class="note bad" role="alert">${error instanceof Error ? error.message : String(error)}</p>`
  }
}

function readQuery(text: string): Doc {
  if (text.trim() === '') return {}
  const query = parseEjson(text, Date.now())
  if (!isPlain(query)) throw new Error('条件必须是一个 JSON 对象')
  return query
}

function pager(name: string, q: string, sort: string, page: number, total: number): Html {
  const to = (at: number): string =>
    `/__cloud/data/${encodeURIComponent(name)}?${new URLSearchParams({ q, sort, page: String(at) }).toString()}`
  const last = Math.max(0, Math.ceil(total / EACH) - 1)
  const from = total === 0 ? 0 : page * EACH + 1
  return html`<nav class="pager" aria-label="翻页">
<span>第 ${count(from)}–${count(Math.min(total, (page + 1) * EACH))} 条，共 ${count(total)} 条</span>
${page > 0 ? html`<a href="${to(page - 1)}" rel="prev">上一页</a>` : html`<span class="off">上一页</span>`}
${page < last ? html`<a href="${to(page + 1)}" rel="next">下一页</a>` : html`<span class="off">下一页</span>`}
</nav>`
}

function document(doc: Doc): Html {
  const { _id, ...rest } = doc
  const shown = Object.entries(rest)
    .filter(([, value]) => isScalar(value) && value !== null && value !== '')
    .slice(0, MOST_PREVIEW)
  return html`<details class="doc card"><summary><b class="id">${String(_id)}</b>
${shown.map(([key, value]) => html`<span><i class="key">${key}</i>${brief(value)}</span>`)}</summary>
<pre>${JSON.stringify(doc, null, 2)}</pre></details>`
}

const brief = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString() : String(value)
  return text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE)}…` : text
}

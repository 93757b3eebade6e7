import { clockTime, count, millis } from '../format'
import { actionForm, button, empty } from '../forms'
import { html } from '../html'
import type { Page } from '../layout'
import type { ConsolePorts } from '../ports'

const ACTIONS: Record<string, string> = {
  getDocument: '读',
  calculateDocument: '计数',
  aggregateDocuments: '聚合',
  modifyDocument: '改',
  insertDocument: '新增',
  removeDocument: '删',
  commitTransaction: '提交事务',
  abortTransaction: '放弃事务',
}

export function queriesPage({ watch }: ConsolePorts, token: string): Page {
  const slow = watch.slow.list()
  const worst = slow[0]?.ms ?? 1
  return {
    title: '慢查询',
    body: html`<div class="row"><p class="hint">最慢的 50 次。「全表」表示没有索引可用，要把整个集合看一遍。</p>${actionForm(token, '/queries/clear', {}, button('清空'))}</div>
${
  slow.length === 0
    ? empty('还没有查询。')
    : html`<div class="scroll card"><table>
<thead><tr><th class="number">用时</th><th>操作</th><th class="number">读了</th><th>索引</th><th>条件</th><th>函数</th></tr></thead>
<tbody>${slow.map(
        ({ ms, action, collection, documentsRead, index, query, fn, at }) =>
          html`<tr><td class="number">${millis(ms)}<meter min="0" max="${worst}" value="${ms}"></meter></td>
<th scope="row">${collection}<i class="under">${ACTIONS[action.replace('database.', '')] ?? action}</i></th>
<td class="number">${count(documentsRead)}</td>
<td>${index === undefined ? html`<span class="tag warn">全表</span>` : html`<code>${index}</code>`}</td>
<td class="query"><code>${query === '' ? '—' : query}</code></td>
<td>${fn === '' ? '—' : fn}<i class="under">${clockTime(at)}</i></td></tr>`,
      )}</tbody></table></div>`
}`,
  }
}

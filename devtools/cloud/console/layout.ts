import { moment, year } from './format'
import { type Html, html } from './html'
import type { ConsolePorts } from './ports'

export type Page = { title: string; body: Html /** Asked again every so many seconds. */; refresh?: number }

export const STYLES = html`${['base', 'parts', 'pages'].map(
  name => html`<link rel="stylesheet" href="/__cloud/${name}.css">
`,
)}`

const SECTIONS = [
  ['', '概览'],
  ['/data', '数据'],
  ['/messages', '服务通知'],
  ['/time', '时钟与定时器'],
  ['/logs', '日志'],
  ['/queries', '慢查询'],
  ['/failures', '故障'],
] as const

export const layout = (ports: ConsolePorts, path: string, page: Page): Html => {
  const now = ports.clock.now()
  const shift = ports.clock.offset()
  const failing = ports.openApi.failing().size
  const link = ([to, label]: (typeof SECTIONS)[number]): Html => {
    const isHere = to === '' ? path === '' : path.startsWith(to)
    const badge = to === '/failures' && failing > 0 ? html`<b class="badge">${failing}</b>` : undefined
    return html`<a href="/__cloud${to}"${isHere ? html` aria-current="page"` : ''}>${label}${badge}</a>`
  }
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.title} · 本地云</title>
${STYLES}
<script src="/__cloud/console.js" defer></script>
</head>
<body>
<header>
<a class="brand" href="/__cloud"><i aria-hidden="true"></i>本地云</a>
<nav aria-label="控制台">${SECTIONS.map(link)}</nav>
<a class="now${Math.abs(shift) > 1000 ? ' moved' : ''}" href="/__cloud/time" title="云里的时间（北京）"
><span>${year(now)}年</span><time data-ms="${now}">${moment(now)}</time></a>
</header>
<main${page.refresh ? html` data-refresh="${page.refresh}"` : ''}>
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>`
}

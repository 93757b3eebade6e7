export type RichNode =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type?: 'node'
      readonly name: string
      readonly attrs?: Readonly<Record<string, unknown>>
      readonly children?: readonly RichNode[]
    }

const TAGS: ReadonlySet<string> = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em
  fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small
  span strong sub sup table tbody td tfoot th thead tr tt u ul`.split(/\s+/),
)

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['alt', 'height', 'width'],
  ol: ['start', 'type'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  table: ['width'],
  td: ['colspan', 'height', 'rowspan', 'width'],
  th: ['colspan', 'height', 'rowspan', 'width'],
  font: ['color'],
  bdo: ['dir'],
}

const decode = (text: string): string => {
  const area = document.createElement('textarea')
  area.innerHTML = text.replaceAll('<', '&lt;')
  return area.value
}

type Resolve = (src: string) => string | null

/** The DOM of WeChat's nodes: only its tags and attributes, so nothing in them can run. */
export const richDom = (nodes: readonly RichNode[], resolve: Resolve): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return [document.createTextNode(decode(String(node.text)))]
    const name = String(node.name).toLowerCase()
    // WeChat drops an untrusted tag with all that is in it.
    if (!TAGS.has(name)) return []
    const element = document.createElement(name)
    const attrs = node.attrs ?? {}
    for (const key of ['class', 'style', ...(ATTRIBUTES[name] ?? [])])
      if (attrs[key] !== undefined) element.setAttribute(key, String(attrs[key]))
    if (name === 'img') {
      const url = resolve(String(attrs.src ?? ''))
      if (url && !/^\s*javascript:/i.test(url)) element.setAttribute('src', url)
    }
    element.append(...richDom(node.children ?? [], resolve))
    return [element]
  })

const fromDom = (node: Node): RichNode[] => {
  if (node.nodeType === Node.TEXT_NODE)
    return [{ type: 'text', text: (node.nodeValue ?? '').replaceAll('&', '&amp;') }]
  if (node.nodeType !== Node.ELEMENT_NODE) return []
  const element = node as Element
  return [
    {
      name: element.tagName,
      attrs: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
      children: Array.from(element.childNodes).flatMap(fromDom),
    },
  ]
}

/** An html string as nodes; the parser's document is inert, no script in it runs and no picture loads. */
export const parseHtml = (html: string): RichNode[] =>
  Array.from(new DOMParser().parseFromString(html, 'text/html').body.childNodes).flatMap(fromDom)

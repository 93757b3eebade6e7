/** `el('div', { class: 'host-bar' }, 'text')`: the host's own furniture around the pages. */
export const el = (
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

export const addStyle = (css: string, name: string): void => {
  document.head.append(el('style', { 'data-from': name }, css))
}

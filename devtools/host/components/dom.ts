/** A DOM element of a built-in's own, e.g. `make('div', 'wx-sheet', title, body)`. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...children)
  return element
}

export const setAttribute = (element: Element, name: string, value: unknown): void => {
  if (value === undefined || value === null || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

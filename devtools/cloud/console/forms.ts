import { type Html, html } from './html'

/** A form that changes something: its token says that this console made it. */
export const actionForm = (
  token: string,
  action: string,
  fields: Record<string, string>,
  inside: Html,
): Html =>
  html`<form method="post" action="/__cloud${action}">
<input type="hidden" name="csrf" value="${token}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${inside}
</form>`

export const button = (label: string, kind: 'quiet' | 'main' = 'quiet'): Html =>
  html`<button class="${kind}">${label}</button>`

export const empty = (text: string): Html => html`<p class="empty">${text}</p>`

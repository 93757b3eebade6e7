import { html } from './html'

test('values are escaped, markup of html is not, and what is absent leaves nothing', () => {
  const name = `<b a="1" c='2'>&`
  const inner = html`<i>${name}</i>`
  expect(html`<p title="${name}">${[inner, inner]}${undefined}${false}${0}</p>`.markup).toBe(
    '<p title="&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;"><i>&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;</i><i>&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;</i>0</p>',
  )
})

import type { PageInstance } from '../page-instance'
import type { Stack } from '../stack'
import { describe, findAll, findOne } from './elements'
import { listOf, type Methods, type Params, readPath, textOf } from './params'
import { findByXpath } from './xpath'

/** `document.documentElement.scrollWidth` and its like, of the page's own web view. */
const windowProperty = (page: PageInstance, name: string): unknown => {
  const known: Record<string, number> = {
    'document.documentElement.scrollWidth': page.scroller.scrollWidth,
    'document.documentElement.scrollHeight': page.scroller.scrollHeight,
    'document.documentElement.scrollTop': page.scroller.scrollTop,
    'document.body.scrollTop': page.scroller.scrollTop,
    innerWidth: page.scroller.clientWidth,
    innerHeight: page.scroller.clientHeight,
  }
  return known[name] ?? null
}

export const describePage = ({ id, path, query }: PageInstance) => ({ pageId: id, path, query })

/** What a tester does with a page. */
export const pageMethods = (stack: Stack): Methods => {
  const pageOf = (params: Params): PageInstance => {
    const page = stack.all().find(({ id }) => id === params.pageId)
    if (!page) throw new Error(`no such page: ${String(params.pageId)}`)
    return page
  }
  return {
    'Page.getElement': params => findOne(pageOf(params).root, textOf(params, 'selector')),
    'Page.getElements': params => findAll(pageOf(params).root, textOf(params, 'selector')),
    'Page.getElementByXpath': params => {
      const [first] = findByXpath(pageOf(params).scroller, textOf(params, 'selector'))
      if (!first) throw new Error(`no such element: ${textOf(params, 'selector')}`)
      return describe(first)
    },
    'Page.getElementsByXpath': params => ({
      elements: findByXpath(pageOf(params).scroller, textOf(params, 'selector')).map(describe),
    }),
    'Page.getData': params => ({
      data: readPath(pageOf(params).caller.data, textOf(params, 'path')) ?? null,
    }),
    'Page.setData': params =>
      new Promise<void>(done => pageOf(params).caller.setData((params.data ?? {}) as object, done)),
    'Page.callMethod': async params => {
      const { caller } = pageOf(params)
      const method = caller[textOf(params, 'method')]
      if (typeof method !== 'function') throw new Error(`page has no method ${textOf(params, 'method')}`)
      return { result: ((await method.apply(caller, listOf(params, 'args'))) as unknown) ?? null }
    },
    'Page.getWindowProperties': params => ({
      properties: listOf(params, 'names').map(name => windowProperty(pageOf(params), String(name))),
    }),
  }
}

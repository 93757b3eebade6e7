import * as glassEasel from 'glass-easel'
import { componentsCss } from '../components/look'
import { type AppLife, makeAppLife } from './app-life'
import { appMethods } from './automator/app'
import { elementMethods } from './automator/elements'
import { hostMethods } from './automator/host'
import { pageMethods } from './automator/pages'
import type { Method, Methods } from './automator/params'
import { emit } from './bridge'
import { makeCode } from './code'
import { componentEnv } from './component-env'
import { makeDefinitions } from './definitions'
import { addStyle, el } from './dom'
import { reportFault } from './faults'
import { hostCss, makeTabBar } from './furniture'
import { writeIds } from './ids'
import type { Start } from './launch'
import { makeLoader } from './loader'
import { plainEvents } from './mp-event'
import { makeOpenPage, type OpenPage } from './open-page'
import { callPage } from './page-instance'
import { shiftedDate } from './sandbox'
import { watchSetData, whenFirstData } from './set-data'
import { makeStack, type Stack } from './stack'
import { makeWx, type WxParts } from './wx/wx'

const watchFailures = (life: AppLife): void => {
  window.addEventListener('unhandledrejection', event => {
    reportFault('rejection', 'promise', event.reason)
    life.rejection(event.reason, event.promise)
  })
  window.addEventListener('error', event => {
    reportFault('exception', `${event.filename}:${event.lineno}`, event.error ?? event.message)
    life.error(event.error ?? event.message)
  })
  glassEasel.addGlobalErrorListener((error, method, component) => {
    const where = typeof component === 'string' ? component : (component?.is ?? '')
    reportFault('exception', `${where} ${method ?? ''}`, error)
    life.error(error)
    return false
  })
  glassEasel.addGlobalWarningListener((message, component) => {
    reportFault('template', typeof component === 'string' ? component : component.is, message)
    return false
  })
}

const watchConsole = (): void => {
  const said = window.console
  for (const type of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const plain = said[type].bind(said)
    said[type] = (...args: unknown[]): void => {
      emit('App.logAdded', {
        type,
        args: args.map(arg => (arg instanceof Error ? arg.message : toJson(arg))),
      })
      plain(...args)
    }
  }
}

const toJson = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    return String(value)
  }
}

const drawTabBar = (start: Start, stack: () => Stack, screens: HTMLElement): ((path: string) => void) => {
  const config = start.pkg.app.tabBar
  if (!config || config.custom) return () => undefined
  const { bar, paint } = makeTabBar(start.pkg, start.device, config, (path, index) => {
    const page = stack().switchTab({ path, query: {} })
    callPage(page, 'onTabItemTap', { index, pagePath: path, text: config.list[index]?.text })
  })
  screens.append(bar)
  return paint
}

const repaint = (stack: Stack, drawTabs: (path: string) => void): void => {
  for (const page of stack.kept()) page.paint()
  drawTabs(stack.top()?.path ?? '')
}

let methods: Methods = {}

/** Boots the build in this window; answers how long it took until the first page was shown. */
const boot = async (start: Start): Promise<{ ms: number }> => {
  const began = performance.now()
  if (start.pkg.app.darkmode) document.documentElement.setAttribute('data-darkmode', '')
  document.body.replaceChildren()
  const screens = el('main', { class: 'host-screens' })
  const layer = el('div', { class: 'host-layer' })
  const over = el('div')
  document.body.append(screens, layer, over)
  addStyle(hostCss, 'host')
  addStyle(componentsCss, 'components')

  const life = makeAppLife()
  watchFailures(life)
  watchConsole()
  plainEvents()
  watchSetData()
  writeIds()

  const { pkg, launch } = start
  const first = pkg.app.entryPagePath ?? pkg.pages[0] ?? ''
  let openPage: OpenPage = () => {
    throw new Error('not ready')
  }
  const drawTabs = drawTabBar(start, () => stack, screens)
  const stack: Stack = makeStack(
    pkg,
    (target, options) => openPage(target, options),
    page => drawTabs(page.path),
  )
  const parts: WxParts = makeWx(start, stack, over, first)
  const { entrance } = parts
  const code = makeCode(pkg, componentEnv(start, stack, layer, parts))
  const definitions = makeDefinitions(code.space, () => loader.defining())
  const globals: Record<string, unknown> = {
    ...definitions.globals,
    ...life.globals,
    wx: parts.wx,
    Date: shiftedDate(start.clockOffset ?? 0),
    getCurrentPages: () => stack.all().map(({ caller }) => caller),
  }
  const loader = makeLoader(pkg, globals)
  openPage = makeOpenPage({
    pkg,
    device: start.device,
    code,
    loader,
    screens,
    isDefined: definitions.isDefined,
  })
  methods = {
    ...elementMethods,
    ...pageMethods(stack),
    ...appMethods(stack, parts.wx, loader.evaluate, globals),
    ...hostMethods({ start, stack, parts, life, repaint: () => repaint(stack, drawTabs) }),
  }

  try {
    loader.loadEntry('app')
  } catch (error) {
    reportFault('exception', 'app.js', error)
  }
  if (pkg.app.lazyCodeLoading !== 'requiredComponents') {
    for (const page of pkg.app.pages) code.ensure(page, loader)
  }
  if (!pkg.pages.includes(entrance.path())) {
    const isHandled = life.pageNotFound(entrance.path(), launch.query)
    if (!isHandled) reportFault('missing', entrance.path(), 'the entry page is not found')
    entrance.settle(first)
  }
  const drawn = whenFirstData(500)
  life.launch(entrance.launched())
  life.show(entrance.last())
  try {
    stack.reLaunch({ path: entrance.path(), query: launch.query })
  } catch (error) {
    reportFault('exception', entrance.path(), error)
  }
  await drawn
  return { ms: performance.now() - began }
}

const handle = async (method: string, params: Record<string, unknown>): Promise<unknown> => {
  const act: Method | undefined = methods[method]
  if (!act) throw new Error(`${method} is not in the host`)
  return (await act(params)) ?? {}
}

Object.assign(window, { hostBoot: boot, hostHandle: handle })

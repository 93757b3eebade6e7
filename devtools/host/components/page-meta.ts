import { builtIn } from './built-in'

/** Both say something about the page's window; the host answers in `env.pageMeta`. */
const meta = <P extends Record<string, unknown>>(tag: string, properties: P) =>
  builtIn(tag, properties, ({ env, component, values }) => ({
    update: () => env.pageMeta?.({ tag, ...values }, component),
  }))

export const pageMeta = meta('page-meta', {
  backgroundTextStyle: '',
  backgroundColor: '',
  backgroundColorTop: '',
  backgroundColorBottom: '',
  rootBackgroundColor: '',
  rootFontSize: '',
  pageFontSize: '',
  pageStyle: '',
  pageOrientation: '',
  scrollTop: '',
  scrollDuration: 300,
})

export const navigationBar = meta('navigation-bar', {
  title: '',
  loading: false,
  frontColor: '',
  backgroundColor: '',
  colorAnimationDuration: 0,
  colorAnimationTimingFunc: 'linear',
})

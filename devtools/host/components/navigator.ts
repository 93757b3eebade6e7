import { builtIn } from './built-in'
import { hover } from './hover'

export const navigator = builtIn(
  'navigator',
  {
    target: 'self',
    url: '',
    openType: 'navigate',
    delta: 1,
    appId: '',
    path: '',
    hoverClass: 'navigator-hover',
    hoverStopPropagation: false,
    hoverStartTime: 50,
    hoverStayTime: 600,
  },
  node => {
    const { values, env, component, fire, on } = node
    const watch = hover(node)
    on('tap', () => {
      const { url, openType, delta, appId, path } = values
      env
        .navigate({ url, openType, delta, appId, path }, component)
        .then(() => fire('success', { errMsg: `${openType}:ok` }))
        .catch((error: unknown) =>
          fire('fail', { errMsg: error instanceof Error ? error.message : String(error) }),
        )
        .finally(() => fire('complete'))
    })
    return { update: watch }
  },
)

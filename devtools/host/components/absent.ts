import { type BuiltIn, builtIn } from './built-in'
import { ABSENT_TAGS } from './tags'

/** Tags of WeChat that need what no browser has: a box that says so, and a word to the host. */
export const absentBuiltIns: readonly BuiltIn[] = ABSENT_TAGS.map(tag =>
  builtIn(tag, { src: '' }, ({ element, env }) => {
    element.classList.add('wx-absent')
    element.dataset.tag = tag
    return { attached: () => env.unsupported(tag) }
  }),
)

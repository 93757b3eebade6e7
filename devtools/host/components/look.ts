import { baseCss } from './look-base'
import { controlsCss } from './look-controls'

/** WeChat's own look of its components, to be put before the app's styles. */
export const componentsCss = [baseCss, controlsCss].join('\n')

import { baseCss } from './look-base'
import { choicesCss } from './look-choices'
import { controlsCss } from './look-controls'
import { sheetCss } from './look-sheet'

/** WeChat's own look of its components, to be put before the app's styles. */
export const componentsCss = [baseCss, controlsCss, choicesCss, sheetCss].join('\n')

import { ComponentSpace } from 'glass-easel'
import { absentBuiltIns } from './absent'
import type { BuiltIn } from './built-in'
import { button } from './button'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, switchControl } from './choice'
import type { ComponentEnv } from './env'
import { form } from './form'
import { icon } from './icon'
import { coverImage, image } from './image'
import { input } from './input'
import { label } from './label'
import { pageContainer, rootPortal } from './layers'
import { matchMedia } from './match-media'
import { navigator } from './navigator'
import { navigationBar, pageMeta } from './page-meta'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { progress } from './progress'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { text } from './text'
import { textarea } from './textarea'
import { coverView, keyboardAccessory, stickyHeader, stickySection, view } from './view'

const BUILT_INS: readonly BuiltIn[] = [
  ...[
    view,
    coverView,
    stickySection,
    stickyHeader,
    keyboardAccessory,
    text,
    richText,
    image,
    coverImage,
    icon,
  ],
  ...[
    button,
    navigator,
    form,
    label,
    input,
    textarea,
    checkbox,
    checkboxGroup,
    radio,
    radioGroup,
    switchControl,
  ],
  ...[slider, progress, picker, pickerView, pickerViewColumn, scrollView, swiper, swiperItem, canvas],
  ...[rootPortal, pageContainer, pageMeta, navigationBar, matchMedia],
  ...absentBuiltIns,
]

/** Every built-in, for all components of a space; they live in a space of their own, so no name can hide them. */
export const registerBuiltIns = (space: ComponentSpace, env: ComponentEnv): void => {
  const own = new ComponentSpace()
  for (const { tag, define } of BUILT_INS) space.setGlobalUsingComponent(tag, define(own, env))
}

import { ComponentSpace } from 'glass-easel'
import { button } from './button'
import type { ComponentEnv } from './env'
import { form } from './form'
import { coverImage, image } from './image'
import { input } from './input'
import { text } from './text'
import { textarea } from './textarea'
import { coverView, view } from './view'

const BUILT_INS = [view, coverView, text, image, coverImage, button, input, textarea, form]

/** Every built-in, for all components of a space; they live in a space of their own, so no name can hide them. */
export const registerBuiltIns = (space: ComponentSpace, env: ComponentEnv): void => {
  const own = new ComponentSpace()
  for (const { tag, define } of BUILT_INS) space.setGlobalUsingComponent(tag, define(own, env))
}

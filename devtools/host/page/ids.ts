import { Element as GlassElement } from 'glass-easel'

/** An id reaches the DOM as it is written: `#id` in WXSS, pageScrollTo's selector and XPath look for it there. */
export const writeIds = (): void => {
  const written = Object.getOwnPropertyDescriptor(GlassElement.prototype, 'id')
  const set = written?.set
  if (!written || !set) throw new Error('an element of the engine has no id to write')
  Object.defineProperty(GlassElement.prototype, 'id', {
    ...written,
    set(this: GlassElement, id: unknown) {
      set.call(this, id)
      const dom = this.getBackendElement() as unknown as HTMLElement | null
      dom?.setAttribute?.('id', String(id))
    },
  })
}

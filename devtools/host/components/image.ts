import { type BuiltIn, type BuiltInNode, builtIn, type Values } from './built-in'
import { make } from './dom'

/** The component whose template wrote the tag: what a relative path is relative to. */
export const basePathOf = <P extends Values>({ component }: BuiltInNode<P>): string =>
  component.ownerShadowRoot?.getHostNode().is ?? ''

const pictureOf = (tag: string): BuiltIn =>
  builtIn(
    tag,
    {
      src: '',
      mode: 'scaleToFill',
      lazyLoad: false,
      fadeIn: false,
      webp: false,
      showMenuByLongpress: false,
      draggable: false,
    },
    node => {
      const { element, values, env, fire } = node
      const img = make('img', 'wx-image-img')
      img.draggable = false
      img.alt = ''
      element.append(img)

      const fail = (errMsg: string) => fire('error', { errMsg })
      img.addEventListener('load', () => fire('load', { width: img.naturalWidth, height: img.naturalHeight }))
      img.addEventListener('error', () => fail(`GET ${values.src} 404 (Not Found)`))

      const load = () => {
        const url = values.src && env.resolveAsset(values.src, basePathOf(node))
        element.toggleAttribute('empty', !url)
        if (url) img.src = url
        else img.removeAttribute('src')
        if (values.src && !url)
          queueMicrotask(() => fail(`Failed to load local image resource ${values.src}`))
      }
      return {
        update: changed => {
          if (changed.has('mode')) {
            element.setAttribute('mode', values.mode)
            const grows: Readonly<Record<string, string>> = {
              widthFix: 'height:auto',
              heightFix: 'width:auto',
            }
            // The picture's own side wins over the author's, as WeChat's inline style does.
            node.component.setNodeStyle(grows[values.mode] ?? '', 3)
          }
          if (changed.has('lazyLoad')) img.loading = values.lazyLoad ? 'lazy' : 'eager'
          if (changed.has('src')) load()
        },
      }
    },
  )

export const image = pictureOf('image')
export const coverImage = pictureOf('cover-image')

import type { Element as GlassElement } from 'glass-easel'
import { builtIn, controlOf } from './built-in'
import { make } from './dom'
import type { ComponentEnv } from './env'
import { basePathOf } from './image'

/** What `SelectorQuery` gives for `node: true`: WeChat's Canvas, not the DOM's. */
export type CanvasNode = {
  width: number
  height: number
  readonly getContext: (kind: string) => RenderingContext | null
  readonly createImage: () => HTMLImageElement
  readonly createImageData: (width: number, height: number) => ImageData
  readonly createPath2D: (path?: Path2D | string) => Path2D
  readonly requestAnimationFrame: (callback: FrameRequestCallback) => number
  readonly cancelAnimationFrame: (id: number) => void
  readonly toDataURL: (type?: string, quality?: number) => string
}

const imageFrom = (env: ComponentEnv, basePath: string): HTMLImageElement => {
  const image = make('img')
  Object.defineProperty(image, 'src', {
    get: () => image.getAttribute('src') ?? '',
    set: (src: string) => image.setAttribute('src', env.resolveAsset(src, basePath) ?? src),
  })
  return image
}

export const canvas = builtIn('canvas', { type: '', canvasId: '', disableScroll: false }, node => {
  const { element, env, values } = node
  const native = make('canvas', 'wx-canvas')
  element.append(native)
  const facade: CanvasNode = {
    get width() {
      return native.width
    },
    set width(width) {
      native.width = width
    },
    get height() {
      return native.height
    },
    set height(height) {
      native.height = height
    },
    getContext: kind => native.getContext(kind),
    createImage: () => imageFrom(env, basePathOf(node)),
    createImageData: (width, height) => new ImageData(width, height),
    createPath2D: path => new Path2D(path),
    requestAnimationFrame: callback => requestAnimationFrame(callback),
    cancelAnimationFrame: id => cancelAnimationFrame(id),
    toDataURL: (type, quality) => native.toDataURL(type, quality),
  }
  return {
    update: () => {
      // The old canvas, drawn through wx.createCanvasContext, is not in this host.
      if (values.type !== '2d' && values.type !== 'webgl') env.unsupported('canvas without type="2d"')
    },
    control: { act: { node: () => facade } },
  }
})

export const canvasNode = (component: GlassElement): CanvasNode | undefined =>
  controlOf(component)?.act?.node?.() as CanvasNode | undefined

import type { CanvasNode } from '../../components/canvas'
import { asyncApis, WxError } from './api'
import { fromBase64 } from './base64'
import type { Files } from './files'

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg' }

/**
 * A canvas as a temporary file. Only of type 2d, and whole: no part of it, no other size.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/wx.canvasToTempFilePath.html
 */
export const canvasFiles = (files: Files) =>
  asyncApis({
    canvasToTempFilePath: ({ canvas, fileType = 'png', quality }) => {
      const type = TYPES[String(fileType)]
      if (type === undefined) throw new WxError('invalid fileType')
      const drawn = (canvas as CanvasNode | undefined)?.toDataURL(type, quality as number | undefined)
      const [, base64 = ''] = drawn?.split(',') ?? []
      if (base64 === '') throw new WxError('canvas is empty')
      return { tempFilePath: files.receive(`canvas.${String(fileType)}`, fromBase64(base64)) }
    },
  })

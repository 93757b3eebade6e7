import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import type { LeadDigest } from './lead-cards'
import { PICTURE, paintPicture } from './paint-picture'
import { COLOURS } from './picture-colours'
import styles from './team.module.css'
import { spanTitle } from './team-words'

/** Laid beside the page by config/card-pictures.ts: what is shared where nothing could be drawn. */
export const PLAIN_PICTURE = '/pages/team/share/digest.png'

type SummaryPictureProps = { digest: LeadDigest; onDrawn: (path: string) => void }
type Node = { node?: Taro.Canvas }

/** Draws the summary for a group out of sight, in the sharer’s theme; a share waits for nothing, so it is drawn beforehand. */
export function SummaryPicture({ digest, onDrawn }: SummaryPictureProps) {
  const [canvas, setCanvas] = useState<Taro.Canvas>()
  useEffect(() => {
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select('#team-canvas')
        .fields({ node: true })
        .exec(([found]: [Node | null]) => setCanvas(found?.node)),
    )
  }, [])
  useEffect(() => {
    if (canvas) void drawn(canvas, digest).then(onDrawn)
  }, [canvas, digest, onDrawn])
  return <Canvas {...attrs({ id: 'team-canvas', isHidden: true })} type="2d" className={cx(styles.canvas)} />
}

const drawn = async (
  canvas: Taro.Canvas,
  { teamName, on, span, today, totals }: LeadDigest,
): Promise<string> => {
  const { width, height, times } = PICTURE
  canvas.width = width * times
  canvas.height = height * times
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  const theme = Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
  const title = spanTitle(teamName, on, span, today)
  paintPicture(pen, { title, ...totals, isNow: on === today }, COLOURS[theme])
  const saved = Taro.canvasToTempFilePath({ canvas, fileType: 'png' } as Taro.canvasToTempFilePath.Option)
  return saved.then(
    ({ tempFilePath }) => tempFilePath,
    () => PLAIN_PICTURE,
  )
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PURPOSE_LABEL, type Purpose } from '@/domain/card'

const ICONS = join(__dirname, '../../src/assets/icons')

/** One icon of ours a purpose; nothing in a picture is anybody's. */
const ICON: Readonly<Record<Purpose, string>> = {
  service: 'person',
  materials: 'file',
  appointment: 'calendar-check',
  minutes: 'pencil',
  needs: 'chat',
  confirm: 'check',
  trial: 'chart',
  rating: 'flag',
  referral: 'people',
  product: 'info',
}

/** The colours of src/ui/tokens.css, light: a picture in a chat knows no theme. */
const GROUND = '#e4f3ea'
const ACTION = '#018942'
const LINE = '#dfe9e3'

const line = (width: number): string => `<i style="width:${width}px"></i>`

/** A card's picture as a page: 5:4, one light drawing and the purpose in a word, no data of anybody. */
export const cardPicture = (purpose: Purpose): string => pictureOf(ICON[purpose], PURPOSE_LABEL[purpose])

/** An invitation among colleagues: src/features/staff/pictures. */
export const invitePicture = (): string => pictureOf('people', '加入跟进志')

/** Where the summary's own picture cannot be drawn: src/features/team/pictures. */
export const digestPicture = (): string => pictureOf('chart', '团队小结')

const pictureOf = (name: string, words: string): string => {
  const icon = readFileSync(join(ICONS, `${name}.svg`)).toString('base64')
  const mask = `url(data:image/svg+xml;base64,${icon}) center/100% 100% no-repeat`
  return `<!doctype html><style>
    body { margin: 0; width: 500px; height: 400px; background: ${GROUND}; display: flex; align-items: center;
      justify-content: center; font-family: 'Noto Sans SC' }
    main { width: 360px; height: 280px; background: #fff; border-radius: 20px; padding: 32px; box-sizing: border-box }
    header { display: flex; align-items: center; gap: 20px; margin-bottom: 32px }
    span { width: 80px; height: 80px; border-radius: 40px; background: ${GROUND}; display: flex; align-items: center;
      justify-content: center }
    b { width: 44px; height: 44px; background: ${ACTION}; -webkit-mask: ${mask} }
    h1 { margin: 0; font-size: 36px; font-weight: 600; color: #141618 }
    i { display: block; height: 14px; border-radius: 7px; background: ${LINE}; margin-top: 20px }
  </style><main><header><span><b></b></span><h1>${words}</h1></header>
  ${[296, 240, 180].map(line).join('')}</main>`
}

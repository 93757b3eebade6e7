import { doneShare, type Line, type Stock } from '@/domain/digest'
import { GRADES } from '@/domain/grade'
import type { Colours } from './picture-colours'

/** 5:4, as WeChat shows a card's picture; drawn at twice the size of the design. */
export const PICTURE = { width: 500, height: 400, times: 2 }

/** As much of a canvas as is used: WeChat's, and the web's. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'font'
  | 'textAlign'
  | 'fillRect'
  | 'fillText'
  | 'scale'
  | 'beginPath'
  | 'arc'
  | 'fill'
  | 'measureText'
>

/** `isNow`: of a span that is not over yet; else what the books hold today says nothing of it. */
export type Summary = {
  readonly title: string
  readonly line: Line
  readonly stock: Stock
  readonly isNow: boolean
}

const MARGIN = 24
/** As src/ui/tokens.css has it. */
const FAMILY = '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans SC", sans-serif'

/** A bar with round ends, in parts that every canvas has. */
const round = (pen: Pen, x: number, y: number, width: number, height: number, radius: number): void => {
  const [right, bottom] = [x + width - radius, y + height - radius]
  pen.fillRect(x + radius, y, width - 2 * radius, height)
  pen.fillRect(x, y + radius, width, height - 2 * radius)
  for (const [atX, atY] of [
    [x + radius, y + radius],
    [right, y + radius],
    [x + radius, bottom],
    [right, bottom],
  ] as const) {
    pen.beginPath()
    pen.arc(atX, atY, radius, 0, 2 * Math.PI)
    pen.fill()
  }
}

/** The longest beginning that fits, with … where something is left off. */
export const fitting = (text: string, width: number, measure: (text: string) => number): string => {
  if (measure(text) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('')}…`
}

/** What was counted on the days themselves, and stays true. */
const resultsOf = (line: Line): readonly (readonly [string, number])[] => [
  ['未接通', line.attempts],
  ['新增客户', line.newCustomers],
  ['新需求', line.needsOpened],
  ['放款', line.disbursed],
]

/** The summary's picture for a group: counts only, of nobody by name and of no customer. */
export const paintPicture = (pen: Pen, { title, line, stock, isNow }: Summary, colours: Colours): void => {
  const { width, height, times } = PICTURE
  const write = (text: string, x: number, y: number, font: string, colour: string): void => {
    pen.font = `${font} ${FAMILY}`
    pen.fillStyle = colour
    pen.fillText(text, x, y)
  }
  pen.scale(times, times)
  pen.fillStyle = colours.ground
  pen.fillRect(0, 0, width, height)
  pen.font = `600 30px ${FAMILY}`
  const fit = fitting(title, width - 2 * MARGIN, text => pen.measureText(text).width)
  write(fit, MARGIN, 54, '600 30px', colours.ink)

  const contacts = ['联系到', String(line.contacts), colours.ink] as const
  const figures = isNow
    ? ([
        ['完成', line.done === null ? '—' : `${line.done}%`, colours.ink],
        contacts,
        ['逾期', String(line.overdue), line.overdue > 0 ? colours.warn : colours.ink],
      ] as const)
    : ([
        contacts,
        ['见面', String(line.visits), colours.ink],
        ['看过', String(line.reviews), colours.ink],
      ] as const)
  const tile = (width - 2 * MARGIN - 2 * 12) / 3
  figures.forEach(([label, figure, colour], i) => {
    const x = MARGIN + i * (tile + 12)
    pen.fillStyle = colours.card
    round(pen, x, 78, tile, 112, 14)
    write(label, x + 16, 114, '24px', colours.quiet)
    write(figure, x + 16, 168, '600 44px', colour)
  })

  pen.fillStyle = colours.card
  round(pen, MARGIN, 202, width - 2 * MARGIN, 176, 14)
  const rowAt = (i: number): number => 222 + i * 38
  const writeRow = (i: number, label: string, font: string, figure: number): void => {
    write(label, MARGIN + 16, rowAt(i) + 21, font, colours.ink)
    pen.textAlign = 'right'
    write(String(figure), width - MARGIN - 16, rowAt(i) + 21, '24px', colours.ink)
    pen.textAlign = 'left'
  }
  if (!isNow) {
    resultsOf(line).forEach(([label, figure], i) => {
      writeRow(i, label, '24px', figure)
    })
    return
  }
  const grades = GRADES.filter(grade => grade !== 'E')
  grades.forEach((grade, i) => {
    const whole = width - 2 * MARGIN - 150
    const share = (doneShare(stock.seen[grade], stock.due[grade]) ?? 100) / 100
    pen.fillStyle = colours.track
    round(pen, MARGIN + 52, rowAt(i) + 5, whole, 16, 8)
    pen.fillStyle = colours.bar
    if (share > 0) round(pen, MARGIN + 52, rowAt(i) + 5, Math.max(16, whole * share), 16, 8)
    writeRow(i, grade, '600 24px', stock.grades[grade])
  })
}

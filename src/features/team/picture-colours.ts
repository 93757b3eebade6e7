/** The design's colours (src/ui/tokens.css) for a canvas, which knows no variables. */
export type Colours = {
  readonly ground: string
  readonly card: string
  readonly ink: string
  readonly quiet: string
  readonly track: string
  readonly bar: string
  readonly warn: string
}

export const COLOURS: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    ground: '#f2f1ee',
    card: '#ffffff',
    ink: 'rgba(20, 22, 24, 0.92)',
    quiet: 'rgba(20, 22, 24, 0.58)',
    track: '#ebeae6',
    bar: '#45a872',
    warn: '#c2410c',
  },
  dark: {
    ground: '#111111',
    card: '#1c1c1d',
    ink: 'rgba(255, 255, 255, 0.86)',
    quiet: 'rgba(255, 255, 255, 0.55)',
    track: '#262626',
    bar: '#2f9d62',
    warn: '#f08a5d',
  },
}

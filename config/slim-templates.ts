/**
 * A Taro plugin: the base templates without what no page hears or sets. Taro writes out every event and attribute of
 * a view, fifteen levels deep, and WeChat binds each one anew for each view that it draws.
 */
type Props = Record<string, string>
type Template = {
  modifyCompProps?: (name: string, props: Props) => Props
  modifyTemplateResult?: (template: string, name: string, ...more: unknown[]) => string
}
type Context = {
  registerMethod: (method: { name: string; fn: (platform: { template?: Template }) => void }) => void
}

const UNHEARD = new RegExp(
  `^bind(${[
    'touch(start|end|cancel)|longtap|longpress|animation|transition',
    'drag|refresher|scroll(start|end)$',
    'keyboardcomposition|keyboardheightchange|nicknamereview|selectionchange',
  ].join('|')})`,
  'i',
)
const UNSET = new RegExp(
  `^(${[
    'animation|hover-st(op-propagation|art-time)',
    'refresher-.*|scroll-(anchoring|into-view-.*)|using-sticky|paging-enabled|enable-passive|fast-deceleration',
    'associative-container|reverse|clip|cache-extent|min-drag-distance|padding',
    'safe-password-.*|space|decode|overflow|max-lines',
  ].join('|')})$`,
)
/** How long a press stays dimmed, in milliseconds; WeChat's own 400 is slow under a quick thumb. */
const HOVER_STAY = '60'

/** What hears taps dims under the thumb, unless it says 'none' (ui/press.tsx, app.css). */
const dimming = (template: string, name: string): string =>
  name === 'view' ? template.replace(/(hover-class="{{i\.p\d+\|\|)'none'/, "$1'pressed'") : template

/** What a component's template keeps. The touch that a catch-view stops is told from the view's own, so it stays. */
export const slimProps = (name: string, props: Props): Props => ({
  ...Object.fromEntries(
    Object.entries(props).filter(
      ([prop]) =>
        !UNHEARD.test(prop) && !UNSET.test(prop) && (name === 'view' || !/^bindtouchmove$/i.test(prop)),
    ),
  ),
  ...(name === 'view' ? { 'hover-stay-time': HOVER_STAY } : {}),
})

// biome-ignore lint/style/noDefaultExport: Taro asks for it
export default (ctx: Context): void =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => {
      if (!template) return
      const modify = template.modifyTemplateResult
      template.modifyCompProps = slimProps
      template.modifyTemplateResult = (made, name, ...more) =>
        dimming(modify?.(made, name, ...more) ?? made, name)
          .replace(' bindtouchmove="eh"', '')
          .replace(/>\s+</g, '><')
    },
  })

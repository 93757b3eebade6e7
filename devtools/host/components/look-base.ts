import { BUILT_IN_TAGS } from './tags'

const hidden = Array.from(BUILT_IN_TAGS, tag => `wx-${tag}[hidden]`).join(', ')

const DARK = `
  --wx-ink: rgba(255, 255, 255, .8); --wx-faint: rgba(255, 255, 255, .3); --wx-ground: #191919; --wx-sheet: #2c2c2c;
  --wx-line: rgba(255, 255, 255, .1); --wx-button: rgba(255, 255, 255, .08); --wx-button-down: rgba(255, 255, 255, .13);
  --wx-button-ink: rgba(255, 255, 255, .8); --wx-control: rgba(255, 255, 255, .2); --wx-plain: rgba(255, 255, 255, .6); --wx-veil: 44, 44, 44; color-scheme: dark;`

/** WeChat's elements as they lie, without the controls. */
export const baseCss = `
:root {
  --wx-ink: #000; --wx-faint: rgba(0, 0, 0, .3); --wx-ground: #ededed; --wx-sheet: #fff;
  --wx-line: rgba(0, 0, 0, .1); --wx-button: #f8f8f8; --wx-button-down: #dedede; --wx-button-ink: #000;
  --wx-control: #dfdfdf; --wx-plain: #353535; --wx-veil: 255, 255, 255; --wx-green: #07c160; --wx-green-down: #06ad56; --wx-red: #fa5151;
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) { :root[data-darkmode] {${DARK}} }
body { margin: 0; -webkit-tap-highlight-color: transparent; user-select: none; -webkit-user-select: none; }
wx-view, wx-form, wx-label, wx-swiper-item, wx-navigator, wx-cover-view, wx-picker, wx-checkbox-group, wx-radio-group,
wx-rich-text, wx-match-media, wx-scroll-view, wx-sticky-section, wx-keyboard-accessory { display: block; }
wx-label { cursor: default; }
wx-navigator { height: auto; width: auto; }
wx-sticky-header { display: block; position: sticky; top: 0; z-index: 1; }
wx-cover-view { line-height: 1.2; white-space: nowrap; overflow: hidden; }
${hidden} { display: none; }
wx-text { display: inline; white-space-collapse: preserve-breaks; }
wx-text[user-select] { display: inline-block; user-select: text; -webkit-user-select: text; }
wx-text[clamped] { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
wx-text[ellipsis] { text-overflow: ellipsis; }
wx-rich-text[user-select] { user-select: text; -webkit-user-select: text; }

wx-image, wx-cover-image { display: inline-block; overflow: hidden; width: 320px; height: 240px; position: relative; }
wx-cover-image { display: block; width: auto; height: auto; }
.wx-image-img { display: block; width: 100%; height: 100%; object-fit: fill; }
[empty] > .wx-image-img { visibility: hidden; }
[mode="aspectFit"] > .wx-image-img { object-fit: contain; }
[mode="aspectFill"] > .wx-image-img { object-fit: cover; }
[mode="widthFix"] > .wx-image-img { height: auto; }
[mode="heightFix"] > .wx-image-img { width: auto; }
${['top', 'bottom', 'center', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right']
  .map(mode => `[mode="${mode}"] > .wx-image-img { object-fit: none; object-position: ${mode}; }`)
  .join('\n')}

wx-scroll-view { width: 100%; position: relative; overflow: hidden; }
.wx-scroll-box { width: 100%; height: 100%; max-height: inherit; overflow: hidden; overscroll-behavior: contain;
  box-sizing: border-box; }
.wx-scroll-content { min-width: 100%; }
wx-scroll-view[scroll-x] > .wx-scroll-box { overflow-x: auto; }
wx-scroll-view[scroll-y] > .wx-scroll-box { overflow-y: auto; }
wx-scroll-view[enable-flex] > .wx-scroll-box > .wx-scroll-content { display: flex; flex-direction: inherit;
  align-items: inherit; justify-content: inherit; flex-wrap: inherit; height: 100%; }
wx-scroll-view[paging] > .wx-scroll-box { scroll-snap-type: both mandatory; }
wx-scroll-view[paging] > .wx-scroll-box > .wx-scroll-content > * { scroll-snap-align: start; }
.wx-scroll-box { scrollbar-width: none; }
.wx-refresher { position: absolute; left: 0; right: 0; top: 0; height: 0; overflow: hidden; display: flex; gap: 6px;
  align-items: center; justify-content: center; }
.wx-refresher[hidden], .wx-refresher[data-style="none"] > i { display: none; }
.wx-refresher > i { width: 6px; height: 6px; border-radius: 50%; background: #000; opacity: .4; }
.wx-refresher[data-style="white"] > i { background: #fff; }

.wx-absent { display: flex; align-items: center; justify-content: center; min-width: 120px; min-height: 80px;
  border: 1px dashed var(--wx-red); color: var(--wx-red); font-size: 12px; box-sizing: border-box; }
.wx-absent > * { display: none; }
.wx-absent::after { content: "not in this host: " attr(data-tag); }
`

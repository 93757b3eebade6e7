/** Marks to tick, bars to slide, pictures to swipe, and layers. */
export const choicesCss = `
wx-checkbox, wx-radio, wx-switch { display: inline-flex; align-items: center; vertical-align: middle; cursor: pointer; }
.wx-mark { position: relative; flex: none; box-sizing: border-box; width: 24px; height: 24px; margin-right: 5px;
  border: 1px solid #d1d1d1; border-radius: 3px; background: var(--wx-sheet); display: inline-block;
  color: var(--mark, #09bb07); }
wx-radio > .wx-mark { border-radius: 50%; }
wx-checkbox[checked] > .wx-mark::after, [kind="checkbox"][checked] > .wx-mark::after { content: "";
  position: absolute; left: 7px; top: 2px; width: 6px; height: 12px; border: solid currentcolor;
  border-width: 0 2px 2px 0; transform: rotate(45deg); }
wx-radio[checked] > .wx-mark { background: var(--mark, #09bb07); border-color: var(--mark, #09bb07); }
wx-radio[checked] > .wx-mark::after { content: ""; position: absolute; left: 7px; top: 3px; width: 6px; height: 12px;
  border: solid #fff; border-width: 0 2px 2px 0; transform: rotate(45deg); }
wx-checkbox[disabled] > .wx-mark, wx-radio[disabled] > .wx-mark { background: var(--wx-control); }
wx-switch[kind="switch"] > .wx-mark { width: 52px; height: 32px; border-radius: 16px; border-color: var(--wx-control);
  background: var(--wx-control); transition: background .1s; }
wx-switch[kind="switch"] > .wx-mark::after { content: ""; position: absolute; left: 0; top: 0; width: 30px; height: 30px;
  border-radius: 15px; background: #fff; box-shadow: 0 1px 3px rgba(0, 0, 0, .4); transition: transform .2s; }
wx-switch[kind="switch"][checked] > .wx-mark { background: var(--mark, #04be02); border-color: var(--mark, #04be02); }
wx-switch[kind="switch"][checked] > .wx-mark::after { transform: translateX(20px); }
wx-switch[disabled] > .wx-mark { opacity: .7; }

wx-slider { display: flex; align-items: center; margin: 10px 18px; }
.wx-slider-bar { position: relative; flex: 1; height: 2px; padding: 13px 0; }
.wx-slider-track, .wx-slider-done { position: absolute; left: 0; top: 13px; height: 2px; border-radius: 5px; }
.wx-slider-track { width: 100%; }
.wx-slider-block { position: absolute; top: 50%; border-radius: 50%; transform: translate(-50%, -50%);
  box-shadow: 0 0 4px rgba(0, 0, 0, .2); }
.wx-slider-value { width: 3ch; text-align: center; color: #888; font-size: 14px; margin-left: 1em; }
wx-progress { display: flex; align-items: center; }
.wx-progress-bar { flex: 1; overflow: hidden; }
.wx-progress-done { height: 100%; }
.wx-progress-info:not(:empty) { min-width: 2em; margin-left: 15px; }
wx-icon { display: inline-flex; align-items: center; justify-content: center; vertical-align: middle; line-height: 1;
  border-radius: 50%; font-weight: 700; }
wx-icon::before { content: attr(data-sign); display: grid; place-items: center; width: 100%; height: 100%;
  border-radius: 50%; background: currentcolor; -webkit-text-fill-color: #fff; }
wx-icon[bare]::before { background: none; -webkit-text-fill-color: currentcolor; }
.navigator-hover { background-color: rgba(0, 0, 0, .1); opacity: .7; }

wx-swiper { display: block; position: relative; overflow: hidden; height: 150px; }
.wx-swiper-frame { height: 100%; overflow: hidden; }
.wx-swiper-slides { display: flex; width: 100%; height: 100%; transition: transform; }
wx-swiper[vertical] .wx-swiper-slides { flex-direction: column; }
wx-swiper-item { flex: 0 0 var(--part, 100%); height: 100%; overflow: hidden; box-sizing: border-box; }
wx-swiper[vertical] wx-swiper-item { height: auto; width: 100%; }
.wx-swiper-dots { position: absolute; left: 0; right: 0; bottom: 10px; display: flex; gap: 8px; justify-content: center; }
.wx-swiper-dots > i { width: 8px; height: 8px; border-radius: 50%; }
wx-swiper[vertical] .wx-swiper-dots { left: auto; right: 10px; top: 0; bottom: 0; flex-direction: column; }
.wx-swiper-dots[hidden] { display: none; }

wx-canvas { display: block; position: relative; width: 300px; height: 150px; }
.wx-canvas { display: block; width: 100%; height: 100%; }
wx-match-media[unmatched] { display: none; }
wx-page-meta, wx-navigation-bar { display: none; }
wx-root-portal { display: contents; }
.wx-portal { display: contents; pointer-events: auto; }
.wx-portal[hidden] { display: none; }
wx-page-container { display: block; }
.wx-container-veil { position: fixed; inset: 0; background: rgba(0, 0, 0, .4); }
.wx-container { position: fixed; background: var(--wx-sheet); transition-property: transform, visibility;
  visibility: hidden; }
wx-page-container:not([open]) > .wx-container-veil { display: none; }
wx-page-container[open] > .wx-container { transform: none !important; visibility: visible; }
[position="bottom"] > .wx-container { left: 0; right: 0; bottom: 0; transform: translateY(100%); }
[position="top"] > .wx-container { left: 0; right: 0; top: 0; transform: translateY(-100%); }
[position="right"] > .wx-container { right: 0; top: 0; bottom: 0; width: 100%; transform: translateX(100%); }
[position="center"] > .wx-container { inset: 0; transform: scale(0); }
[round][position="bottom"] > .wx-container { border-radius: 20px 20px 0 0; }
[round][position="top"] > .wx-container { border-radius: 0 0 20px 20px; }
`

/** Buttons and fields, before and after app.json's `"style": "v2"`. */
export const controlsCss = `
wx-button { position: relative; display: block; margin-left: auto; margin-right: auto; padding: 0 14px;
  box-sizing: border-box; font-size: 18px; text-align: center; text-decoration: none; line-height: 2.55555556;
  border-radius: 5px; overflow: hidden; color: var(--wx-button-ink); background-color: var(--wx-button); cursor: pointer; }
wx-button::after { content: ""; width: 200%; height: 200%; position: absolute; top: 0; left: 0;
  border: 1px solid rgba(0, 0, 0, .2); transform: scale(.5); transform-origin: 0 0; box-sizing: border-box;
  border-radius: 10px; pointer-events: none; }
wx-button[type="primary"] { color: #fff; background-color: var(--wx-green); }
wx-button[type="warn"] { color: #fff; background-color: var(--wx-red); }
wx-button[size="mini"] { display: inline-block; line-height: 2.3; font-size: 13px; padding: 0 1.34em; }
wx-button[plain] { color: var(--wx-plain); border: 1px solid var(--wx-plain); background-color: transparent; }
wx-button[plain][type="primary"] { color: var(--wx-green); border-color: var(--wx-green); }
wx-button[plain][type="warn"] { color: var(--wx-red); border-color: var(--wx-red); }
wx-button[plain]::after { border-width: 0; }
.button-hover { background-color: var(--wx-button-down); }
.button-hover[type="primary"] { background-color: var(--wx-green-down); }
.button-hover[plain] { background-color: transparent; opacity: .6; }
wx-button[disabled]:not([type]), wx-button[disabled][type="default"] { color: var(--wx-faint); }
wx-button[disabled][type="primary"], wx-button[disabled][type="warn"] { opacity: .4; }
wx-button[loading]::before { content: ""; display: inline-block; width: 18px; height: 18px; margin: -4px 6px 0 0;
  vertical-align: middle; border-radius: 50%; border: 2px solid currentcolor; border-right-color: transparent;
  box-sizing: border-box; animation: wx-turn 1s linear infinite; }
@keyframes wx-turn { to { transform: rotate(1turn); } }
:root[data-style-v2] wx-button { padding: 8px 24px; font-weight: 700; font-size: 17px; line-height: 1.41176471;
  border-radius: 4px; }
:root[data-style-v2] wx-button::after { display: none; }
:root[data-style-v2] wx-button:not([size="mini"]) { width: 184px; }
:root[data-style-v2] wx-button[size="mini"] { padding: 0 12px; font-size: 16px; line-height: 2; }
:root[data-style-v2] wx-button[type="default"] { color: #06ae56; background-color: rgba(0, 0, 0, .05); }
:root[data-style-v2] wx-button[type="warn"] { color: var(--wx-red); background-color: rgba(0, 0, 0, .05); }
:root[data-style-v2] wx-button.button-hover { background-color: var(--wx-button-down); }

wx-input { display: block; position: relative; height: 1.4rem; min-height: 1.4rem; overflow: hidden;
  white-space: nowrap; text-overflow: clip; cursor: auto; }
wx-textarea { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; cursor: auto; }
wx-textarea[auto-height] { height: auto; min-height: 1.5em; }
.wx-native { display: block; width: 100%; height: 100%; padding: 0; margin: 0; border: 0; outline: none;
  background: transparent; box-sizing: border-box; font: inherit; color: inherit; text-align: inherit;
  letter-spacing: inherit; user-select: text; -webkit-user-select: text; caret-color: var(--wx-green); resize: none;
  scrollbar-width: none; opacity: 1; -webkit-text-fill-color: currentcolor; }
.wx-field { position: relative; width: 100%; height: 100%; }
.wx-placeholder { position: absolute; left: 0; right: 0; top: 0; pointer-events: none; color: #808080; overflow: hidden; }
.wx-placeholder[hidden] { display: none !important; }
wx-input > .wx-field > .wx-placeholder { bottom: 0; display: grid; align-items: center; white-space: pre; }
wx-textarea > .wx-field > .wx-placeholder { white-space: pre-wrap; }
`

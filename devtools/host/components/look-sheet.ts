/** The picker's sheet and the wheels of a picker-view. */
export const sheetCss = `
.wx-sheet-mask { position: fixed; inset: 0; background: rgba(0, 0, 0, .6); pointer-events: auto; display: flex;
  align-items: flex-end; animation: wx-fade .2s; }
.wx-sheet { width: 100%; background: var(--wx-sheet); color: var(--wx-ink); border-radius: 12px 12px 0 0;
  padding-bottom: env(safe-area-inset-bottom); animation: wx-rise .2s; font-size: 17px; }
@keyframes wx-fade { from { opacity: 0; } }
@keyframes wx-rise { from { transform: translateY(100%); } }
.wx-sheet-bar { display: flex; align-items: center; height: 56px; border-bottom: 1px solid var(--wx-line); }
.wx-sheet-title { flex: 1; text-align: center; font-weight: 500; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
.wx-sheet-action { padding: 0 16px; line-height: 56px; cursor: pointer; }
.wx-sheet-confirm { color: var(--wx-green); font-weight: 500; }
.wx-sheet-columns { display: flex; position: relative; height: 220px; }
.wx-sheet-columns::before { content: ""; position: absolute; left: 0; right: 0; top: 88px; height: 44px;
  border: solid var(--wx-line); border-width: 1px 0; box-sizing: border-box; pointer-events: none; }
.wx-wheel { flex: 1; min-width: 0; height: 220px; overflow-y: auto; scroll-snap-type: y mandatory; padding: 88px 0;
  box-sizing: border-box; scrollbar-width: none; overscroll-behavior: contain;
  mask-image: linear-gradient(transparent, #000 35%, #000 65%, transparent); }
.wx-wheel-item { height: 44px; line-height: 44px; text-align: center; scroll-snap-align: center; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; padding: 0 4px; }

wx-picker-view { display: block; position: relative; overflow: hidden; }
.wx-picker-view-columns { display: flex; height: 100%; }
wx-picker-view-column { display: block; flex: 1; min-width: 0; height: 100%; overflow-y: auto; position: relative;
  box-sizing: border-box; scrollbar-width: none; overscroll-behavior: contain; }
.wx-picker-view-items { padding: var(--wx-room, 0) 0; }
.wx-picker-view-items > * { height: var(--wx-item, 34px); overflow: hidden; }
.wx-picker-view-mask { position: absolute; inset: 0; pointer-events: none; background: linear-gradient(
  rgba(var(--wx-veil), .95), rgba(var(--wx-veil), .3) 45%, transparent 45%, transparent 55%,
  rgba(var(--wx-veil), .3) 55%, rgba(var(--wx-veil), .95)); }
.wx-picker-view-indicator { position: absolute; left: 0; right: 0; top: 50%; height: 34px; transform: translateY(-50%);
  border: solid var(--wx-line); border-width: 1px 0; box-sizing: border-box; pointer-events: none; }
`

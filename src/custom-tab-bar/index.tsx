/**
 * WeChat wants this component where the tab bar is custom, and then draws none of its own.
 * The bar itself is drawn by each Screen: one bar for both platforms, which a sheet can cover.
 */
export default function CustomTabBar() {
  return null
}

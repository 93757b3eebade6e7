export default definePageConfig({
  navigationBarTitleText: '关怀',
  enablePullDownRefresh: true,
  onReachBottomDistance: 600,
})

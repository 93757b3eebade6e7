export default definePageConfig({ navigationBarTitleText: '帮一把', enablePullDownRefresh: true })

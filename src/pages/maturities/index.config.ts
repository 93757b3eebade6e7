export default definePageConfig({ navigationBarTitleText: '到期日历', enablePullDownRefresh: true })

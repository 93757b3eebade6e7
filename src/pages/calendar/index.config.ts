export default definePageConfig({ navigationBarTitleText: '联络日历', enablePullDownRefresh: true })

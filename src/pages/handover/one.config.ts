export default definePageConfig({ navigationBarTitleText: '客户交接', enablePullDownRefresh: true })

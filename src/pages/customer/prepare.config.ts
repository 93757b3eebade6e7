export default definePageConfig({ navigationBarTitleText: '拜访前一页', enablePullDownRefresh: true })

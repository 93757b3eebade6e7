export default definePageConfig({ navigationBarTitleText: '团队盘点', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '卡片', enablePullDownRefresh: true })

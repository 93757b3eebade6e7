export default definePageConfig({ navigationBarTitleText: '投诉和请求', enablePullDownRefresh: true })

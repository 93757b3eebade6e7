export default definePageConfig({ navigationBarTitleText: '日报周报', enablePullDownRefresh: true })

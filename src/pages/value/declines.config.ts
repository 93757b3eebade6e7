export default definePageConfig({ navigationBarTitleText: '业务在减少', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '客户价值', enablePullDownRefresh: true })

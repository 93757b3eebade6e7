export default definePageConfig({ navigationBarTitleText: '这位客户的价值', enablePullDownRefresh: true })

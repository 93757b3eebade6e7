export default definePageConfig({ navigationBarTitleText: '计划和实际', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '计划', enablePullDownRefresh: true })

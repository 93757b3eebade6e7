export default definePageConfig({ navigationBarTitleText: '重点客户计划', enablePullDownRefresh: true })

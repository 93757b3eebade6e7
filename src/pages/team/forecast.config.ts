export default definePageConfig({ navigationBarTitleText: '预测', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '季度检视', enablePullDownRefresh: true })

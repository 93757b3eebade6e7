export default definePageConfig({ navigationBarTitleText: '客群', enablePullDownRefresh: true })

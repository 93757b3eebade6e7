export default definePageConfig({ navigationBarTitleText: '跟进志', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '关系', enablePullDownRefresh: true })

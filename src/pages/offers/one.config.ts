export default definePageConfig({ navigationBarTitleText: '这个适合谁', enablePullDownRefresh: true })

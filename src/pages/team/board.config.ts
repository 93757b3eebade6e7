export default definePageConfig({ navigationBarTitleText: '在途', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '谁介绍了客户', enablePullDownRefresh: true })

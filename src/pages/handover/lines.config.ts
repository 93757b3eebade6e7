export default definePageConfig({ navigationBarTitleText: '分到的客户', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '客户盘点', enablePullDownRefresh: true })

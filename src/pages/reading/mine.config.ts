export default definePageConfig({ navigationBarTitleText: '谁看过我的客户', enablePullDownRefresh: true })

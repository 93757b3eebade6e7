export default definePageConfig({ navigationBarTitleText: '交给我的客户', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '本行设置', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '产品和活动', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '查看客户' })

export default definePageConfig({ navigationBarTitleText: '联络日历' })

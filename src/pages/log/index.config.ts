export default definePageConfig({ navigationBarTitleText: '记跟进' })

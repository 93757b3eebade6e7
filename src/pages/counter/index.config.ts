export default definePageConfig({ navigationBarTitleText: '查客户归谁' })

export default definePageConfig({ navigationBarTitleText: '发卡片', enableShareAppMessage: true })

export default definePageConfig({ navigationBarTitleText: '现状记录' })

export default definePageConfig({ navigationBarTitleText: '施工前现状记录' })

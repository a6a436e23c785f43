export default definePageConfig({ navigationBarTitleText: '去告诉住户' })

export default definePageConfig({ navigationBarTitleText: '串门' })

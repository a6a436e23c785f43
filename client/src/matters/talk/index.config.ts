export default definePageConfig({ navigationBarTitleText: '三方面谈' })

export default definePageConfig({ navigationBarTitleText: '期限和价目' })

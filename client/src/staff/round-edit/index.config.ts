export default definePageConfig({ navigationBarTitleText: '新的一轮' })

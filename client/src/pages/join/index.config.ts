export default definePageConfig({ navigationBarTitleText: '领取权限' })

export default definePageConfig({ navigationBarTitleText: '登记授权书' })

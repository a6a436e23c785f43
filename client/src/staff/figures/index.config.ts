export default definePageConfig({ navigationBarTitleText: '成串率' })

export default definePageConfig({ navigationBarTitleText: '进户时间' })

export default definePageConfig({ navigationBarTitleText: '设置立管' })

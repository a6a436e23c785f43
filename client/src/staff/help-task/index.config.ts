export default definePageConfig({ navigationBarTitleText: '一件帮忙' })

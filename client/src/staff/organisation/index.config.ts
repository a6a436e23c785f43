export default definePageConfig({ navigationBarTitleText: '谁联系谁' })

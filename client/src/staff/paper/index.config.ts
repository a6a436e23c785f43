export default definePageConfig({ navigationBarTitleText: '记纸质答复' })

export default definePageConfig({ navigationBarTitleText: '停水施工时的需要' })

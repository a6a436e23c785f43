export default definePageConfig({ navigationBarTitleText: '说说要帮什么' })

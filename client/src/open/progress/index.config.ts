export default definePageConfig({ navigationBarTitleText: '本小区进展' })

export default definePageConfig({ navigationBarTitleText: '养老驿站' })

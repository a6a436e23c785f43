export default definePageConfig({ navigationBarTitleText: '损坏赔付' })

export default definePageConfig({ navigationBarTitleText: '答应您的事' })

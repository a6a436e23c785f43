export default definePageConfig({ navigationBarTitleText: '趟数和把握' })

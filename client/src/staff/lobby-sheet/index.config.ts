export default definePageConfig({ navigationBarTitleText: '楼门公示单' })

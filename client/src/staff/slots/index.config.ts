export default definePageConfig({ navigationBarTitleText: '系统排的日子' })

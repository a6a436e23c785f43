export default definePageConfig({ navigationBarTitleText: '找任务' })

export default definePageConfig({ navigationBarTitleText: '小额损耗邻里共担' })

export default definePageConfig({ navigationBarTitleText: '纸质核对' })

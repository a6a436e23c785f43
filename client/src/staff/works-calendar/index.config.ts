export default definePageConfig({ navigationBarTitleText: '施工队和考试日' })

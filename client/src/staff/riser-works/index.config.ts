export default definePageConfig({ navigationBarTitleText: '一根立管的施工' })

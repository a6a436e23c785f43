export default definePageConfig({ navigationBarTitleText: '赔付申请' })

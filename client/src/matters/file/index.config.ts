export default definePageConfig({ navigationBarTitleText: '社区记了什么' })

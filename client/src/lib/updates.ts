import Taro from '@tarojs/taro'

/** WeChat keeps the old program until it is restarted: once the new one is there, the person may restart at once. */
export function offerUpdates() {
  if (process.env.TARO_ENV !== 'weapp') return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal({
      title: '有新版本',
      content: '重新打开就能用。您填的内容都还在。',
      confirmText: '重新打开',
      cancelText: '等一下',
    })
    if (confirm) manager.applyUpdate()
  })
}

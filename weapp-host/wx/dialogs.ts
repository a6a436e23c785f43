import type { AppRun } from '../app/app-run'
import { asyncApi, WxFailure, type WxTable } from './define'

/** Native windows. A modal waits for `Tool.native` confirmModal or cancelModal, as in DevTools; an action sheet for `Host.tapActionSheet`. */
export function dialogApis(run: AppRun): WxTable {
  const { dialogs } = run
  return {
    showModal: asyncApi(
      run,
      async ({ title = '', content = '', confirmText = '确定', cancelText = '取消', ...more }) => {
        const { showCancel = true, editable = false, placeholderText = '' } = more
        const shown = { title, content, confirmText, cancelText, showCancel, editable, placeholderText }
        return dialogs.ask('modal', shown)
      },
    ),
    showActionSheet: asyncApi(run, async ({ itemList, alertText = '' }) => {
      const tapIndex = await dialogs.ask<number>('actionSheet', { itemList, alertText })
      if (tapIndex < 0) throw new WxFailure('cancel')
      return { tapIndex }
    }),
    showToast: asyncApi(run, ({ title, icon = 'success' }) => {
      dialogs.toast = { title: String(title), icon: String(icon) }
    }),
    hideToast: asyncApi(run, () => {
      dialogs.toast = undefined
    }),
    showLoading: asyncApi(run, ({ title }) => {
      dialogs.isLoading = true
      dialogs.toast = { title: String(title), icon: 'loading' }
    }),
    hideLoading: asyncApi(run, () => {
      dialogs.isLoading = false
      dialogs.toast = undefined
    }),
  }
}

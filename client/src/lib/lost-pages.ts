import { toast } from '@/components/toast/toast'

/**
 * On the web each page is fetched when it is first opened. Without a network Taro leaves the old page under the new
 * address and says nothing: this says why and puts the address right. With a network, the page's file has gone: files are named by
 * their content, and a newer version has other names.
 */
export function explainLostPages() {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', (event) => {
    if ((event.reason as Error | undefined)?.name !== 'ChunkLoadError') return
    event.preventDefault()
    toast(
      navigator.onLine
        ? '这一页没有取到，可能有了新版本。请刷新后再点一次。'
        : '现在没有网络，这一页还打不开。联网后请再点一次。',
      'warning',
    )
    window.history.back()
  })
}

import { toast } from '@/components/toast/toast'

/**
 * On the web each page is fetched when it is first opened. Without a network Taro leaves the old page under the new
 * address and says nothing: this says why and puts the address right.
 */
export function explainLostPages() {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', (event) => {
    if ((event.reason as Error | undefined)?.name !== 'ChunkLoadError') return
    event.preventDefault()
    toast('现在没有网络，这一页还打不开。联网后请再点一次。', 'warning')
    window.history.back()
  })
}

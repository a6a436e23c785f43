import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'

/** Hands a ZIP behind a short-lived link to the person: a download on the web, a file sent to a chat of theirs in WeChat. */
export async function saveZip(url: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.rel = 'noopener'
    link.click()
    return
  }
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
  if (statusCode !== 200) throw new Failure('offline', 'offline', '没有下载下来，请检查网络后再试。')
  await Taro.shareFileMessage({ filePath: tempFilePath, fileName: name })
}

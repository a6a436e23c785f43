import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'

export const isImage = (name: string) => /\.(jpe?g|png|webp)$/i.test(name)

/**
 * Shows a file to the person: a picture as WeChat shows pictures, a document in its reader; in a browser, in a tab of its own.
 * `link` is asked for now, since links are short-lived (rule 23).
 */
export const openFile = (name: string, link: () => Promise<string>): Promise<unknown> =>
  process.env.TARO_ENV === 'h5' ? openInTab(link) : openInWechat(name, link)

async function openInWechat(name: string, link: () => Promise<string>) {
  const url = await link()
  try {
    if (isImage(name)) return await Taro.previewImage({ urls: [url] })
    const { tempFilePath } = await Taro.downloadFile({ url })
    return await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
  } catch {
    throw new Failure('offline', 'not_opened', '文件没有打开，请检查网络后再试。')
  }
}

async function openInTab(link: () => Promise<string>) {
  // Opened in the tap itself, empty: a browser lets nothing open once the link was waited for.
  const tab = window.open('', '_blank')
  if (tab) tab.opener = null
  try {
    const url = await link()
    if (tab) tab.location.href = url
    else window.location.href = url
  } catch (error) {
    tab?.close()
    throw error
  }
}

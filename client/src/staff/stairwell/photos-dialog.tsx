import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { Dialog } from '@/components/dialog/dialog'
import { altOf } from '@/components/photo-view/alt-of'
import { WhyDialog } from '../why/why-dialog'

type Props = { photoIds: readonly string[]; onClose: () => void }

/** Photos of a signed paper: first the reason, then the pictures, whose links end after ten minutes. */
export function PhotosDialog({ photoIds, onClose }: Props) {
  const [urls, setUrls] = useState<string[]>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const load = async (why: string) => {
    setBusy(true)
    setFailure(null)
    try {
      const links = await Promise.all(photoIds.map((fileId) => call('file.link', { fileId, why })))
      setUrls(links.map(({ url }) => url))
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }

  if (!urls) {
    return (
      <WhyDialog
        title="看签字照片"
        words="照片上有姓名和签字。谁在什么时候、因为什么看的，都会留下记录。"
        reasons={['核对签字', '住户询问', '档案检查']}
        action="看照片"
        isBusy={isBusy}
        failure={failure}
        onConfirm={(why) => void load(why)}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog title="签字照片" onClose={onClose}>
      <View className="stack">
        <View className="t-note">链接十分钟后失效。请不要截图外传。</View>
        {urls.map((url, index) => (
          <Image
            key={url}
            className="flat-photo"
            mode="widthFix"
            lazyLoad
            src={url}
            {...altOf(`第 ${index + 1} 张，共 ${urls.length} 张`)}
          />
        ))}
      </View>
    </Dialog>
  )
}
